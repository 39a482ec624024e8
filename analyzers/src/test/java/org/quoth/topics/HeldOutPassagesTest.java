package org.quoth.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.quoth.encoder.EncodingAnalyzer;
import org.quoth.evaluate.LabelFigures;
import org.quoth.evaluate.LabelFigures.Answer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Topic;
import org.quoth.model.TopicIndex;
import org.quoth.pipeline.Pipeline;
import org.quoth.spi.Analyzer;

/** Passages written apart from the seed passages, of other places and events: no classifier learns from them. */
final class HeldOutPassagesTest {
    private static final String FILE = "org/quoth/topics/held-out.md";
    private static final Set<String> WITHOUT_OUTSIDE_DATA = Set.of("labour", "weather", "education", "religion");
    private static final double FLOOR = 0.88;
    private static final double CORENLP_FLOOR = 0.40;

    private final MediaTopics vocabulary = MediaTopics.load();

    @Test
    void everySubjectHasPassages() throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        passages().forEach(passage -> counts.merge(passage.subject().name(), 1, Integer::sum));

        assertThat(counts).hasSize(17);
        counts.forEach((name, count) ->
                assertThat(count).as(name).isGreaterThanOrEqualTo(WITHOUT_OUTSIDE_DATA.contains(name) ? 15 : 8));
    }

    @Test
    void noneIsASeedPassage() throws IOException {
        List<String> seeds =
                SeedPassage.mixed(vocabulary).stream().map(SeedPassage::text).toList();

        assertThat(passages()).extracting(SeedPassage::text).doesNotContainAnyElementsOf(seeds);
    }

    @Test
    void theStandardClassifierFindsTheirSubjects() throws IOException {
        LabelFigures figures = judged(new TopicAnalyzer());
        FiguresFile.write("topics-held-out", figures.lines());

        assertThat(figures.accuracy()).as("%s", figures.lines()).isGreaterThanOrEqualTo(FLOOR);
        assertThat(figures.classes()).allSatisfy((name, one) -> {
            if (WITHOUT_OUTSIDE_DATA.contains(name)) {
                assertThat(one.f1()).as(name).isGreaterThanOrEqualTo(0.8);
            }
        });
    }

    @Test
    void wordsAloneFindFewer() throws IOException {
        LabelFigures figures = judged(CoreNlpTopicAnalyzer.fromSeeds());
        FiguresFile.write("topics-held-out-corenlp", figures.lines());

        assertThat(figures.accuracy()).as("%s", figures.lines()).isGreaterThanOrEqualTo(CORENLP_FLOOR);
    }

    private LabelFigures judged(Analyzer<TopicIndex> analyzer) throws IOException {
        Pipeline pipeline = Pipeline.builder()
                .withoutDiscovery()
                .with(new LayoutAnalyzer())
                .with(new EncodingAnalyzer())
                .with(analyzer)
                .build();
        ImmutableList.Builder<Answer> answers = ImmutableList.builder();
        for (SeedPassage passage : passages()) {
            ImmutableList<Topic> topics = pipeline.analyze(passage.text()).topics();
            String found = topics.isEmpty() ? "none" : topics.get(0).name();
            double confidence = topics.isEmpty() ? 0 : topics.get(0).confidence();
            answers.add(new Answer(passage.subject().name(), found, confidence));
        }
        return LabelFigures.of(answers.build());
    }

    private List<SeedPassage> passages() throws IOException {
        List<String> lines = Resources.readLines(Resources.getResource(FILE), StandardCharsets.UTF_8);
        return SeedPassage.parse(lines, FILE, vocabulary);
    }
}
