package org.quoth.examples.readability;

import java.util.Set;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.spi.Analyzer;

/** Tells how easily a text reads. */
public final class ReadabilityAnalyzer implements Analyzer<Readability> {
    @Override
    public Layer<Readability> provides() {
        return Readability.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layers.SENTENCES);
    }

    @Override
    public Readability analyze(Analysis analysis) {
        return Readability.of(analysis.sentences());
    }
}
