package org.quoth.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.quoth.encoder.EncodingAnalyzer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Subject;
import org.quoth.model.Topic;
import org.quoth.pipeline.Pipeline;

final class TopicsTest {
    private static final String RESOURCES = "src/main/resources/org/quoth/topics/";

    @Test
    void descriptionsAloneMakeAClassifier() {
        Pipeline pipeline = Pipeline.builder()
                .withoutDiscovery()
                .with(new LayoutAnalyzer())
                .with(new EncodingAnalyzer())
                .with(Topics.zeroShot(
                        Topic.of("mining", "Extraction of minerals and metals, mines and miners."),
                        Topic.of("shipping", "Ports, ships, containers and freight.")))
                .build();

        assertThat(pipeline.analyze("Gold output rose after two shafts were deepened.")
                        .topics()
                        .get(0)
                        .name())
                .isEqualTo("mining");
    }

    @Test
    void aSubjectWithoutADescriptionIsNamed() {
        assertThatThrownBy(() -> Topics.zeroShot(Subject.of("a", "a"), Topic.of("b", "Bees.")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'a' needs a description");
    }

    @Test
    void allSubjectsOfTheSecondLevelCanBeFound() {
        MediaTopics vocabulary = MediaTopics.load();
        TopicModel narrower = TopicModel.resource(TopicAnalyzer.NARROWER);

        for (Subject top : vocabulary.top()) {
            assertThat(narrower.subjects()).containsAll(vocabulary.narrower(top));
        }
        assertThat(narrower.subjects()).extracting(Subject::name).contains("diplomacy", "macro economics");
    }

    /** Writes the model of the narrower subjects anew: after a change of the seed passages. */
    @Test
    @EnabledIfSystemProperty(named = "quoth.write", matches = "topics")
    void writeNarrower() {
        NearestModels.ofSeeds(MediaTopics.load()).save(Path.of(RESOURCES + TopicAnalyzer.NARROWER));
    }
}
