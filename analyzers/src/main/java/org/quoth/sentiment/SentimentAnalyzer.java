package org.quoth.sentiment;

import java.util.Set;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.encoder.Encoding;
import org.quoth.model.SentimentIndex;
import org.quoth.spi.Analyzer;

/**
 * Provides the sentiment layer from the encoder's states. Nothing is computed before it is asked for: the tone of a text
 * or a part of it needs sentences and states, that of targets also the entities, and only the narrator's and the quoted
 * tone need the quotes. The two models, trained by this project, are loaded when they are first needed. Thread-safe.
 */
public final class SentimentAnalyzer implements Analyzer<SentimentIndex> {
    /** For {@link java.util.ServiceLoader} and for pipelines. Loads nothing. */
    public SentimentAnalyzer() {}

    @Override
    public Layer<SentimentIndex> provides() {
        return Layers.SENTIMENT;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layers.PARAGRAPHS, Layers.SENTENCES, Layers.ENTITIES, Layers.QUOTES, Encoding.LAYER);
    }

    @Override
    public SentimentIndex analyze(Analysis analysis) {
        return new Tones(analysis);
    }

    @Override
    public void preload() {
        ToneHead.preload();
        TargetHead.preload();
    }
}
