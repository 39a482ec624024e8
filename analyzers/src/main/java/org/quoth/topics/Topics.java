package org.quoth.topics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.quoth.model.Subject;
import org.quoth.model.TopicIndex;
import org.quoth.spi.Analyzer;

/**
 * Classifiers of topics for subjects of one's own.
 *
 * <pre>{@code
 * Pipeline pipeline = Pipeline.builder()
 *         .with(Topics.zeroShot(
 *                 Topic.of("mining", "Extraction of minerals and metals, mines and miners."),
 *                 Topic.of("shipping", "Ports, ships, containers and freight.")))
 *         .build();
 * }</pre>
 *
 * <p>With labelled texts, {@link TopicTrainer} makes better ones.
 */
public final class Topics {
    private Topics() {}

    /**
     * An analyzer that needs no training data: a text is about the subjects whose descriptions are nearest to it. One
     * of its topics is always told, more where several are about as near: give it subjects that cover what you read,
     * perhaps one for everything else.
     *
     * @param subjects at least two, each with a description of a sentence or more, see
     *     {@link org.quoth.model.Topic#of}; their names are not looked at
     * @return an analyzer of the topics layer, for a pipeline's builder; it encodes the descriptions when first used
     * @throws IllegalArgumentException if there are fewer than two subjects or one has no description
     */
    public static Analyzer<TopicIndex> zeroShot(Subject... subjects) {
        return zeroShot(List.of(subjects));
    }

    /**
     * As {@link #zeroShot(Subject...)}.
     *
     * @param subjects at least two, each with a description
     * @return an analyzer of the topics layer
     * @throws IllegalArgumentException if there are fewer than two subjects or one has no description
     */
    public static Analyzer<TopicIndex> zeroShot(List<Subject> subjects) {
        ImmutableList<Subject> all = NearestModels.described(subjects);
        return new ModelAnalyzer(() -> NearestModels.ofDescriptions(all), Optional::empty);
    }

    /**
     * The model behind {@link #zeroShot(List)}, for saving.
     *
     * @param subjects at least two, each with a description
     * @return the model
     * @throws IllegalArgumentException if there are fewer than two subjects or one has no description
     */
    public static TopicModel zeroShotModel(List<Subject> subjects) {
        return NearestModels.ofDescriptions(NearestModels.described(subjects))
                .with(ImmutableMap.of("made-of", "descriptions"));
    }
}
