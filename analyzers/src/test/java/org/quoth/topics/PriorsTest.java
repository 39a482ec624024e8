package org.quoth.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

final class PriorsTest {
    private static final Optional<String> DESK = Optional.of("desk");

    @Test
    void whatASourceHasMoreOfIsMoreCommonThere() {
        List<Example> examples = List.of(example(1, 0, DESK), example(2, 0, DESK), example(3, 1, DESK));
        Priors priors = Priors.of(2, examples);

        float[] common = priors.of(examples.get(0));

        assertThat(Math.exp(common[0])).isCloseTo(0.5 * 2 / 3 + 0.25, within());
        assertThat(Math.exp(common[1])).isCloseTo(0.5 / 3 + 0.25, within());
        assertThat(priors.usual()[0]).isGreaterThan(priors.usual()[1]);
    }

    @Test
    void aTextOfSeveralStretchesIsCountedOnce() {
        List<Example> examples = List.of(example(1, 0, DESK), example(1, 0, DESK), example(2, 1, DESK));

        assertThat(Priors.of(2, examples).usual())
                .containsExactly(Priors.of(2, examples.subList(1, 3)).usual());
    }

    @Test
    void textsWithoutSourcesAreTakenAsTheyAre() {
        List<Example> examples = List.of(
                example(1, 0, Optional.empty()), example(2, 0, Optional.empty()), example(3, 1, Optional.empty()));
        Priors priors = Priors.of(2, examples);

        assertThat(priors.of(examples.get(0))).containsExactly(0, 0);
        assertThat(priors.usual()).containsExactly(0, 0);
    }

    private static Offset<Double> within() {
        return Offset.offset(1e-5);
    }

    private static Example example(int document, int label, Optional<String> source) {
        return new Example(
                document, new float[4], ImmutableIntArray.of(label), 1, source, true, true, ImmutableMultiset.of());
    }
}
