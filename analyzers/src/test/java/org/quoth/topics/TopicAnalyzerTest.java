package org.quoth.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.quoth.Analysis;
import org.quoth.encoder.EncodingAnalyzer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Span;
import org.quoth.model.Topic;
import org.quoth.pipeline.Pipeline;

final class TopicAnalyzerTest {
    private static final String MATCH = "The striker scored twice in the second half and the champions won 3-1.";
    private static final String RATES = "The central bank raised interest rates to fight inflation, and shares fell.";

    private final Pipeline pipeline = Pipeline.builder()
            .withoutDiscovery()
            .with(new LayoutAnalyzer())
            .with(new EncodingAnalyzer())
            .with(new TopicAnalyzer())
            .build();

    @Test
    void aTextWithoutWordsHasNoTopics() {
        assertThat(pipeline.analyze("").topics()).isEmpty();
        assertThat(pipeline.analyze(" \n … \n").topics()).isEmpty();
    }

    @Test
    void aTextThatIsNotEnglishHasNoTopics() {
        assertThat(pipeline.analyze(
                                "Der Minister sagte am Montag, die Regierung werde das Gesetz noch in diesem Jahr vorlegen.")
                        .topics())
                .isEmpty();
        assertThat(pipeline.analyze("総理大臣は「検討する」と述べた。").topics()).isEmpty();
    }

    @Test
    void aMatchReportIsAboutSportAndSaysWhere() {
        Topic topic = pipeline.analyze(MATCH).topics().get(0);

        assertThat(topic.code()).isEqualTo("medtop:15000000");
        assertThat(topic.evidence()).isNotEmpty();
        assertThat(topic.evidence().get(0).excerpt().text()).isEqualTo(MATCH);
        assertThat(topic.evidence())
                .extracting(evidence -> evidence.excerpt().text())
                .contains("striker");
    }

    @Test
    void eachPartOfATextHasItsTopic() {
        String text = MATCH + "\n" + RATES;
        Analysis analysis = pipeline.analyze(text);

        assertThat(analysis.topics(new Span(0, MATCH.length())).get(0).name()).isEqualTo("sport");
        assertThat(analysis.topics(new Span(MATCH.length() + 1, text.length()))
                        .get(0)
                        .name())
                .startsWith("economy");
    }

    @Test
    void aSpanOutsideTheTextIsNamed() {
        Analysis analysis = pipeline.analyze(MATCH);

        assertThatThrownBy(() -> analysis.topics(new Span(0, 1000))).hasMessageContaining("1000");
    }
}
