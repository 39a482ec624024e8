package org.quoth.topics;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.encoder.Encoding;
import org.quoth.model.TopicIndex;
import org.quoth.models.Lazy;
import org.quoth.spi.Analyzer;

/** Provides the topics layer with a model, and perhaps a second one for what is below its subjects. Thread-safe. */
final class ModelAnalyzer implements Analyzer<TopicIndex> {
    private final Lazy<TopicModel> model;
    private final Lazy<Optional<NarrowerModel>> narrower;

    /** The models are asked for when they are first needed. */
    ModelAnalyzer(Supplier<TopicModel> model, Supplier<Optional<NarrowerModel>> narrower) {
        this.model = Lazy.of(model);
        this.narrower = Lazy.of(narrower);
    }

    @Override
    public Layer<TopicIndex> provides() {
        return Layers.TOPICS;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layers.PARAGRAPHS, Encoding.LAYER);
    }

    @Override
    public TopicIndex analyze(Analysis analysis) {
        return topics(analysis, Stretches.of(analysis.text(), analysis.paragraphs()));
    }

    /** The topics of a text that cannot be read. */
    TopicIndex nothing(Analysis analysis) {
        return topics(analysis, ImmutableList.of());
    }

    private TopicIndex topics(Analysis analysis, ImmutableList<Stretch> stretches) {
        ModelTopics topics =
                new ModelTopics(analysis.document(), () -> analysis.get(Encoding.LAYER), model.get(), narrower.get());
        return new StretchTopics(analysis.document(), stretches, topics::of);
    }

    @Override
    public void preload() {
        model.preload();
        narrower.preload();
    }
}
