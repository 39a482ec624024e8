package org.quoth.keyphrases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quoth.language.SentenceAnalyzer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Keyphrase;
import org.quoth.pipeline.Pipeline;

final class KeyphraseAnalyzerTest {
    private static final String TEXT =
            "The steel plant will close in May. Workers at steel plants fear for their jobs, "
                    + "and the old steel plant is the only employer in the valley.";

    private final Pipeline pipeline = Pipeline.builder()
            .withoutDiscovery()
            .with(new LayoutAnalyzer())
            .with(new SentenceAnalyzer())
            .with(new KeyphraseAnalyzer())
            .build();

    @Test
    void whatIsNamedOftenAndEarlyComesFirst() {
        Keyphrase first = pipeline.analyze(TEXT).keyphrases().get(0);

        assertThat(first.text()).isEqualTo("steel plant");
        assertThat(first.score()).isEqualTo(1);
        assertThat(first.mentions()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void everyMentionIsWhatStandsThere() {
        assertThat(pipeline.analyze(TEXT).keyphrases())
                .flatMap(Keyphrase::mentions)
                .allSatisfy(mention -> assertThat(TEXT.substring(mention.begin(), mention.end()))
                        .isEqualTo(mention.text()));
    }

    @Test
    void aTextWithoutNounsHasNone() {
        assertThat(pipeline.analyze("").keyphrases()).isEmpty();
    }
}
