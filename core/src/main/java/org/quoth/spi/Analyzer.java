package org.quoth.spi;

import java.util.Set;
import org.quoth.Analysis;
import org.quoth.Layer;

/**
 * Computes one layer of an analysis.
 *
 * <pre>{@code
 * public final class ReadabilityAnalyzer implements Analyzer<Readability> {
 *     public Layer<Readability> provides() {
 *         return Readability.LAYER;
 *     }
 *
 *     public Set<Layer<?>> requires() {
 *         return Set.of(Layers.SENTENCES);
 *     }
 *
 *     public Readability analyze(Analysis analysis) {
 *         return Readability.of(analysis.sentences());
 *     }
 * }
 * }</pre>
 *
 * <p>An analyzer is pure: the same document gives the same answer. It is called from many threads. Its constructor
 * loads nothing; models are loaded on first use or by {@link #preload()}.
 *
 * @param <T> the type of the layer's value, immutable
 */
public interface Analyzer<T> {
    /**
     * The layer that this analyzer computes.
     *
     * @return always the same
     */
    Layer<T> provides();

    /**
     * The layers that {@link #analyze} may ask for. A pipeline is not built unless all of them are provided.
     *
     * @return always the same; empty where the text is enough
     */
    default Set<Layer<?>> requires() {
        return Set.of();
    }

    /**
     * Computes the layer.
     *
     * @param analysis the document, with access to the layers that are required
     * @return the value, never null
     */
    T analyze(Analysis analysis);

    /** Loads models now, so that the first document does not wait for them. */
    default void preload() {}
}
