package org.quoth.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.quoth.evaluate.LabelFigures;
import org.quoth.evaluate.LabelFigures.Answer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Topic;
import org.quoth.pipeline.Pipeline;

/**
 * CoreNLP's classifier, trained on what the standard one is trained on, but for the corpus that it is tested on: with
 * {@code -Dquoth.corpora=} the file that {@code topics/prepare.py} wrote.
 */
@EnabledIfSystemProperty(named = "quoth.corpora", matches = ".+")
final class CoreNlpAcrossCorporaTest {
    private static final Path FILE = Path.of(System.getProperty("quoth.corpora", ""));

    @Test
    void wordsOfOtherCorporaFindHalfOfTheSubjects() throws IOException {
        for (String source : List.of("masakha", "sib", "press", "huffpost", "wce")) {
            LabelFigures figures = judged(source);
            FiguresFile.write("topics-corenlp-without-" + source, figures.lines());

            assertThat(figures.accuracy()).as(source).isGreaterThan(0.3);
        }
    }

    private static LabelFigures judged(String source) {
        Pipeline pipeline;
        try (Stream<LabelledText> texts = LabelledTexts.read(FILE)) {
            pipeline = Pipeline.builder()
                    .withoutDiscovery()
                    .with(new LayoutAnalyzer())
                    .with(CoreNlpTopicAnalyzer.trainedOn(
                            MediaTopics.load().top(), texts.filter(text -> !isFrom(source, text))))
                    .build();
        }
        try (Stream<LabelledText> texts = LabelledTexts.read(FILE)) {
            return LabelFigures.of(texts.filter(text -> isFrom(source, text))
                    .map(text -> answer(text, pipeline))
                    .collect(ImmutableList.toImmutableList()));
        }
    }

    private static boolean isFrom(String source, LabelledText text) {
        return text.source().filter(source::equals).isPresent();
    }

    private static Answer answer(LabelledText text, Pipeline pipeline) {
        ImmutableList<Topic> topics = pipeline.analyze(text.text()).topics();
        String found = topics.isEmpty() ? "none" : topics.get(0).code();
        String right =
                text.codes().contains(found) ? found : text.codes().asList().get(0);
        return new Answer(right, found, topics.isEmpty() ? 0 : topics.get(0).confidence());
    }
}
