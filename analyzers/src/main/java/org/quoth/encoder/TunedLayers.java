package org.quoth.encoder;

import java.util.Map;
import org.quoth.QuothException;

/**
 * Copies of some of the encoder's layers that were trained for one task: a small ONNX graph from the states of a window in
 * one of the encoder's layers to states of its own. The encoder stays as it is, and is shared; only what is above the
 * layer that the copies start from is computed anew. It is loaded when it is first run, once. Thread-safe; the same text
 * gives the same states on every thread.
 *
 * <pre>{@code
 * private static final TunedLayers LAYERS = TunedLayers.of("quotes layers", QuoteAnalyzer.class, "layers.onnx", 4);
 *
 * LAYERS.of(encoding).addMean(word, row, 0);
 * }</pre>
 *
 * <p>The graph has one input, {@code states}, and one output, {@code tuned}, both of the shape [1, n, {@value
 * Encoding#WIDTH}]: the state of the mark before the window, those of its pieces, that of the mark after it. {@code
 * analyzers/training/blocks.py} makes such graphs.
 */
public final class TunedLayers {
    private final OnnxHead graph;
    private final int from;

    private TunedLayers(OnnxHead graph, int from) {
        this.graph = graph;
        this.from = from;
    }

    /**
     * Layers whose graph lies beside a class. Loads nothing.
     *
     * @param name what {@link org.quoth.models.LoadedModels} and messages call them
     * @param neighbour a class in the package where the graph lies
     * @param resource the graph's file name
     * @param from the encoder's layer that they start from, one of {@link Encoding#layers()}
     * @return the layers
     * @throws IllegalArgumentException if there are no states of the layer
     */
    public static TunedLayers of(String name, Class<?> neighbour, String resource, int from) {
        Encoding.checkLayer(from);
        return new TunedLayers(OnnxHead.of(name, neighbour, resource), from);
    }

    /** Loads the graph now, so that the first run does not wait for it. */
    public void preload() {
        graph.preload();
    }

    /**
     * The states of a text. Computes nothing yet.
     *
     * @param encoding the text's encoding
     * @return the states, for one reader
     */
    public TunedStates of(Encoding encoding) {
        return new TunedStates(this, encoding);
    }

    /**
     * The states of a window.
     *
     * @throws QuothException if the graph is missing or cannot be loaded, or does not fit the states
     */
    float[] run(Encoding encoding, int window) {
        float[] states = encoding.window(window, from);
        return graph.run(Map.of("states", Tensor.of(states, 1, states.length / Encoding.WIDTH, Encoding.WIDTH)))
                .get("tuned")
                .floats();
    }
}
