package org.quoth.topics;

import java.util.Optional;
import java.util.Set;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.language.English;
import org.quoth.model.TopicIndex;
import org.quoth.models.LoadedModels;
import org.quoth.spi.Analyzer;

/**
 * The standard topics: the seventeen top-level subjects of IPTC Media Topics by a linear classifier on the encoder's
 * states, and below those that are found, the narrower subjects whose seed passages are nearest. Thread-safe.
 *
 * <p>Of a text that is not English nothing is told. Needs the encoder only: no tagger, no parser. What it was trained on and how well it does is in
 * {@code docs/models/topics.md}.
 */
public final class TopicAnalyzer implements Analyzer<TopicIndex> {
    static final String MODEL = "topics-iptc.txt";
    static final String NARROWER = "topics-narrower.txt";

    private static final double READABLE = 0.5;

    private final ModelAnalyzer delegate = new ModelAnalyzer(TopicAnalyzer::load, TopicAnalyzer::loadNarrower);

    /** For {@link java.util.ServiceLoader} and for pipelines. Loads nothing. */
    public TopicAnalyzer() {}

    private static TopicModel load() {
        LoadedModels.loading("topics");
        return TopicModel.resource(MODEL);
    }

    private static Optional<NarrowerModel> loadNarrower() {
        return Optional.of(new NarrowerModel(TopicModel.resource(NARROWER)));
    }

    @Override
    public Layer<TopicIndex> provides() {
        return Layers.TOPICS;
    }

    @Override
    public Set<Layer<?>> requires() {
        return delegate.requires();
    }

    @Override
    public TopicIndex analyze(Analysis analysis) {
        return English.trust(analysis.text()) < READABLE ? delegate.nothing(analysis) : delegate.analyze(analysis);
    }

    @Override
    public void preload() {
        delegate.preload();
    }
}
