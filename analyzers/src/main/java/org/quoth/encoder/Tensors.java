package org.quoth.encoder;

import com.google.common.collect.ImmutableMap;
import org.quoth.QuothException;

/** What a graph gave: a tensor for every output. */
public final class Tensors {
    private final String graph;
    private final ImmutableMap<String, Tensor> byName;

    Tensors(String graph, ImmutableMap<String, Tensor> byName) {
        this.graph = graph;
        this.byName = byName;
    }

    /**
     * The value of an output.
     *
     * @param output its name in the graph
     * @return its value, of 32-bit floats
     * @throws QuothException if the graph has no such output
     */
    public Tensor get(String output) {
        Tensor tensor = byName.get(output);
        if (tensor == null) {
            throw new QuothException("the graph '%s' has the outputs %s, but '%s' is asked for"
                    .formatted(graph, byName.keySet(), output));
        }
        return tensor;
    }
}
