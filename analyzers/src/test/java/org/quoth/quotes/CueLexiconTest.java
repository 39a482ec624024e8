package org.quoth.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quoth.model.CueClass;

class CueLexiconTest {
    private final CueLexicon lexicon = CueLexicon.load();

    @Test
    void theFirstVerbThatIsKnownDecides() {
        assertThat(lexicon.classify(List.of("have", "say"), List.of("he"))).isEqualTo(CueClass.SPEECH);
        assertThat(lexicon.classify(List.of("plan", "to", "announce"), List.of("he")))
                .isEqualTo(CueClass.INTENTION);
        assertThat(lexicon.classify(List.of("hope"), List.of("she"))).isEqualTo(CueClass.THOUGHT);
        assertThat(lexicon.classify(List.of("find"), List.of("poll"))).isEqualTo(CueClass.PERCEPTION);
    }

    @Test
    void whatAPaperSaysIsWritten() {
        assertThat(lexicon.classify(List.of("say", "in", "a", "statement"), List.of("he")))
                .isEqualTo(CueClass.WRITING);
        assertThat(lexicon.classify(List.of("according", "to"), List.of("the", "report")))
                .isEqualTo(CueClass.WRITING);
    }

    @Test
    void whatSomebodyOfAPaperSaysIsSpoken() {
        assertThat(lexicon.classify(List.of("say"), List.of("the", "editor", "of", "a", "newspaper")))
                .isEqualTo(CueClass.SPEECH);
        assertThat(lexicon.classify(List.of("say"), List.of("reed", ",", "a", "newspaper", "editor", ",")))
                .isEqualTo(CueClass.SPEECH);
        assertThat(lexicon.classify(List.of("say"), List.of("reed", "in", "a", "letter")))
                .isEqualTo(CueClass.WRITING);
    }

    @Test
    void anUnknownCueIsOther() {
        assertThat(lexicon.classify(List.of("xyzzy"), List.of())).isEqualTo(CueClass.OTHER);
    }
}
