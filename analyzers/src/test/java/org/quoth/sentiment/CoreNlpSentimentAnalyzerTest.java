package org.quoth.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quoth.Analysis;
import org.quoth.AnalysisException;
import org.quoth.model.Document;
import org.quoth.model.Sentiment.Label;
import org.quoth.model.Span;
import org.quoth.pipeline.Pipeline;

class CoreNlpSentimentAnalyzerTest {
    @Test
    void withoutItsModelsItNamesTheArtifactToAdd() {
        Pipeline pipeline =
                Pipeline.builder().with(new CoreNlpSentimentAnalyzer()).build();
        Analysis analysis = pipeline.analyze(Document.of("The bridge reopened."));

        assertThatThrownBy(analysis::sentiment)
                .isInstanceOf(AnalysisException.class)
                .hasMessageContaining("edu.stanford.nlp:stanford-corenlp:4.5.10:models");
    }

    @Test
    void fiveClassesBecomeThreeAndAMean() {
        TreeTone tone = TreeTone.of(new Span(0, 5), true, List.of(0.1, 0.2, 0.1, 0.2, 0.4));

        assertThat(tone.chances().label()).isEqualTo(Label.POSITIVE);
        assertThat(tone.score()).isBetween(0.29, 0.31);
    }

    @Test
    void aSentenceThatWasNotParsedIsNoOpinion() {
        TreeTone tone = TreeTone.of(new Span(0, 5), true, List.of());

        assertThat(tone.chances().best()).isZero();
        assertThat(tone.chances().label()).isEqualTo(Label.NEUTRAL);
    }
}
