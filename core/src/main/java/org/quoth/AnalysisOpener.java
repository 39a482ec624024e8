package org.quoth;

import com.google.common.collect.ImmutableSet;
import org.quoth.model.Document;

/**
 * Opens analyses and computes their layers: a pipeline. Found with {@link java.util.ServiceLoader} by
 * {@link Analysis#of(String)}, so that this package need not know pipelines; nobody else needs to implement it.
 */
public interface AnalysisOpener {
    /**
     * Opens an analysis with the standard pipeline. Computes nothing.
     *
     * @param document what to read
     * @return the analysis
     */
    Analysis open(Document document);

    /** Where an analysis gets its layers from. */
    interface LayerSource {
        /**
         * The layers that can be had.
         *
         * @return in the order in which they depend on each other
         */
        ImmutableSet<Layer<?>> layers();

        /**
         * The layers that a layer is made from.
         *
         * @param layer one of {@link #layers()}
         * @return what its analyzer declared
         */
        ImmutableSet<Layer<?>> requirements(Layer<?> layer);

        /**
         * Computes a layer.
         *
         * @param layer one of {@link #layers()}
         * @param analysis gives access to the layers that its analyzer declared, and to no other
         * @return its value
         */
        Object compute(Layer<?> layer, Analysis analysis);

        /**
         * What an analysis may cost.
         *
         * @return the limits
         */
        Limits limits();
    }
}
