package org.quoth.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMultiset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quoth.encoder.EncodingAnalyzer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Subject;
import org.quoth.model.Topic;
import org.quoth.pipeline.Pipeline;

final class TopicTrainerTest {
    private static final Subject MINING = Subject.of("mining", "mining");
    private static final Subject SHIPPING = Subject.of("shipping", "shipping");
    private static final List<LabelledText> FEW = List.of(
            LabelledText.of("Copper output rose after the reopening of two shafts.", "mining"),
            LabelledText.of("The container vessel ran aground outside the harbour.", "shipping"),
            LabelledText.of("Geologists found lithium beneath the salt lake and will dig.", "mining"),
            LabelledText.of("Freight rates between the two ports have doubled since May.", "shipping"),
            LabelledText.of("The pit will be deepened to reach the gold ore.", "mining"),
            LabelledText.of("Dockers unloaded the first ships of the new line.", "shipping"));
    private static final String TEXT = "The mine will extract nickel ore for thirty years.";

    @TempDir
    Path folder;

    @Test
    void sixTextsMakeAClassifierThatPlugsIntoAPipeline() {
        TopicModel model = TopicTrainer.of(List.of(MINING, SHIPPING)).train(FEW.stream());

        assertThat(best(model)).isEqualTo("mining");
    }

    @Test
    void aModelThatWasSavedIsTheSame() {
        TopicModel model = TopicTrainer.of(List.of(MINING, SHIPPING))
                .noting("data", "six sentences")
                .train(FEW.stream());
        Path file = folder.resolve("trade.topics");
        model.save(file);

        TopicModel loaded = TopicModel.load(file);

        assertThat(loaded.header()).containsEntry("data", "six sentences");
        assertThat(loaded.subjects()).isEqualTo(model.subjects());
        assertThat(best(loaded)).isEqualTo("mining");
    }

    @Test
    void wordsCountWhereThereAreTextsEnough() {
        List<LabelledText> many = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            many.add(FEW.get(i % FEW.size()));
        }
        TopicModel model = TopicTrainer.of(List.of(MINING, SHIPPING)).train(many.stream());
        Path file = folder.resolve("words.topics");
        model.save(file);

        WordScores loaded = TopicModel.load(file).words().orElseThrow();

        assertThat(TopicTrainer.of(List.of(MINING, SHIPPING))
                        .train(FEW.stream())
                        .words())
                .isEmpty();
        assertThat(loaded.vocabulary().words()).contains("copper", "vessel").doesNotContain("the");
        double[] copper = loaded.of(ImmutableMultiset.of("copper"));
        assertThat(copper[0]).isGreaterThan(copper[1]);
        assertThat(copper)
                .containsExactly(model.words().orElseThrow().of(ImmutableMultiset.of("copper")), within(0.02));
    }

    @Test
    void sourcesThatWereLeftOutTellHowWellItDoes() {
        List<LabelledText> many = new ArrayList<>();
        for (String source : List.of("wires", "papers", "radio")) {
            for (int i = 0; i < 18; i++) {
                many.add(FEW.get(i % FEW.size()).from(source));
            }
        }

        TopicModel model = TopicTrainer.of(List.of(MINING, SHIPPING)).train(many.stream());

        assertThat(model.header())
                .containsKeys("left out papers", "left out radio", "left out wires")
                .hasEntrySatisfying("left out radio", line -> assertThat(line).startsWith("18 texts, accuracy 1.000"));
    }

    @Test
    void theSameTextsGiveTheSameModel() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        TopicTrainer.of(List.of(MINING, SHIPPING)).train(FEW.stream()).save(one);
        TopicTrainer.of(List.of(MINING, SHIPPING)).train(FEW.stream()).save(two);

        assertThat(two).hasSameTextualContentAs(one);
    }

    @Test
    void aCodeThatNobodyKnowsIsNamed() {
        TopicTrainer trainer = TopicTrainer.of(List.of(MINING, SHIPPING));

        assertThatThrownBy(() -> trainer.train(Stream.of(LabelledText.of("Trains were late.", "railways"))))
                .hasMessageContaining("railways")
                .hasMessageContaining("shipping");
    }

    @Test
    void aFileThatIsNoModelIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "milk, bread");

        assertThatThrownBy(() -> TopicModel.load(file)).hasMessageContaining("notes.txt");
    }

    private static String best(TopicModel model) {
        Pipeline pipeline = Pipeline.builder()
                .withoutDiscovery()
                .with(new LayoutAnalyzer())
                .with(new EncodingAnalyzer())
                .with(model.analyzer())
                .build();
        return pipeline.analyze(TEXT).topics().stream()
                .map(Topic::name)
                .findFirst()
                .orElse("none");
    }
}
