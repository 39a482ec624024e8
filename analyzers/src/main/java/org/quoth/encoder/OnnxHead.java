package org.quoth.encoder;

import java.util.Map;
import org.quoth.QuothException;
import org.quoth.models.Lazy;
import org.quoth.models.LoadedModels;

/**
 * A small ONNX graph that lies on the class path: a head on the encoder's states, or layers that differ from the encoder's.
 * Weights of the encoder it may name instead of holding them. It is loaded when it is first run,
 * once, and stays for as long as the head does. Thread-safe; the same inputs give the same outputs on every thread.
 *
 * <pre>{@code
 * private static final OnnxHead HEAD = OnnxHead.of("quotes", QuoteAnalyzer.class, "quotes-head.onnx");
 *
 * Tensor tags = HEAD.run(Map.of("states", Tensor.of(states, 1, words, 768))).get("tags");
 * }</pre>
 */
public final class OnnxHead {
    private final Lazy<OnnxGraph> graph;

    private OnnxHead(Lazy<OnnxGraph> graph) {
        this.graph = graph;
    }

    /**
     * A head whose graph lies beside a class. Loads nothing.
     *
     * @param name what {@link LoadedModels} and messages call it
     * @param neighbour a class in the package where the graph lies
     * @param resource the graph's file name
     * @return the head
     */
    public static OnnxHead of(String name, Class<?> neighbour, String resource) {
        return new OnnxHead(Lazy.of(() -> load(name, new Resource(neighbour, resource))));
    }

    private static OnnxGraph load(String name, Resource resource) {
        LoadedModels.loading(name);
        return OnnxGraph.load(name, EncoderWeights.complete(resource.bytes()));
    }

    /** Loads the graph now, so that the first run does not wait for it. */
    public void preload() {
        graph.preload();
    }

    /**
     * Runs the graph.
     *
     * @param inputs a tensor for every input of the graph
     * @return a tensor for every output of the graph; all must be of 32-bit floats
     * @throws QuothException if the graph is missing or cannot be loaded, or does not fit the inputs
     */
    public Tensors run(Map<String, Tensor> inputs) {
        return graph.get().run(inputs);
    }
}
