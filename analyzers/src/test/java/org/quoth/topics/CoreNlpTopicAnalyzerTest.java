package org.quoth.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Span;
import org.quoth.model.Subject;
import org.quoth.pipeline.Pipeline;

final class CoreNlpTopicAnalyzerTest {
    private static final List<Subject> SUBJECTS =
            List.of(Subject.of("mining", "mining"), Subject.of("shipping", "shipping"));
    private static final String ORE = "Copper ore was dug in two shafts of the mine.";
    private static final String SHIP = "The freighter left the harbour with containers.";

    @Test
    void wordsThatWereLearnedAreRecognised() {
        Pipeline pipeline = pipeline(CoreNlpTopicAnalyzer.trainedOn(
                SUBJECTS, Stream.of(LabelledText.of(ORE, "mining"), LabelledText.of(SHIP, "shipping"))));
        String text = ORE + "\n" + SHIP;

        assertThat(pipeline.analyze(text)
                        .topics(new Span(ORE.length() + 1, text.length()))
                        .get(0)
                        .name())
                .isEqualTo("shipping");
        assertThat(pipeline.analyze(ORE)
                        .topics()
                        .get(0)
                        .evidence()
                        .get(0)
                        .excerpt()
                        .text())
                .isEqualTo(ORE);
        assertThat(pipeline.analyze("").topics()).isEmpty();
    }

    @Test
    void aCodeThatNobodyKnowsIsNamed() {
        assertThatThrownBy(() -> CoreNlpTopicAnalyzer.trainedOn(
                        SUBJECTS, Stream.of(LabelledText.of("Trains were late.", "railways"))))
                .hasMessageContaining("railways")
                .hasMessageContaining("shipping");
    }

    private static Pipeline pipeline(CoreNlpTopicAnalyzer analyzer) {
        return Pipeline.builder()
                .withoutDiscovery()
                .with(new LayoutAnalyzer())
                .with(analyzer)
                .build();
    }
}
