package org.quoth.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quoth.quotes.Tagged.Role;

class TagDecoderTest {
    private static final List<Words.Line> ONE_LINE = List.of(new Words.Line(0, 4));

    @Test
    void aSpanThatHasNotBegunDoesNotGoOn() {
        // Each word looks most like the inside of a content, and nothing begins one but the second word, a little.
        float[][] probabilities = {
            {.9f, .02f, 0, 0, 0, .03f, .05f},
            {.1f, 0, 0, 0, 0, .3f, .6f},
            {.1f, 0, 0, 0, 0, .1f, .8f},
            {.9f, 0, 0, 0, 0, 0, .1f}
        };

        assertThat(TagDecoder.decode(probabilities, ONE_LINE)).containsExactly(new Tagged(Role.CONTENT, 1, 3));
    }

    @Test
    void aSpanEndsWithItsLine() {
        float[][] probabilities = {
            {0, 0, 0, 0, 0, 1, 0}, {0, 0, 0, 0, 0, 0, 1}, {0, 0, 0, 0, 0, 0, 1}, {0, 0, 0, 0, 0, 0, 1}
        };

        assertThat(TagDecoder.decode(probabilities, List.of(new Words.Line(0, 2), new Words.Line(2, 4))))
                .containsExactly(new Tagged(Role.CONTENT, 0, 2), new Tagged(Role.CONTENT, 2, 4));
    }

    @Test
    void nothingGivesNothing() {
        assertThat(TagDecoder.decode(new float[0][], List.of())).isEmpty();
    }
}
