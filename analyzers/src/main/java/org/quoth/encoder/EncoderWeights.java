package org.quoth.encoder;

import static org.quoth.encoder.OnnxProto.GRAPH_INPUT;
import static org.quoth.encoder.OnnxProto.GRAPH_NODE;
import static org.quoth.encoder.OnnxProto.GRAPH_WEIGHT;
import static org.quoth.encoder.OnnxProto.INPUT_NAME;
import static org.quoth.encoder.OnnxProto.MODEL_GRAPH;
import static org.quoth.encoder.OnnxProto.NODE_INPUT;
import static org.quoth.encoder.OnnxProto.NODE_OUTPUT;
import static org.quoth.encoder.OnnxProto.WEIGHT_NAME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quoth.QuothException;

/**
 * Completes graphs that name weights of the encoder instead of holding them, as layers do that differ a little from the
 * encoder's own: they hold the differences. {@code analyzers/training/blocks.py} writes such graphs.
 */
final class EncoderWeights {
    private EncoderWeights() {}

    /**
     * A graph with the weights that it lacks, taken from the encoder's.
     *
     * @param model the bytes of a ModelProto
     * @return the same bytes where it lacks none
     * @throws QuothException if the encoder does not have one either
     */
    static byte[] complete(byte[] model) {
        Set<String> missing = missing(graph(model));
        if (missing.isEmpty()) {
            return model;
        }
        List<ProtoField> weights = graph(EncoderModel.GRAPH.bytes()).stream()
                .filter(field -> field.number() == GRAPH_WEIGHT && missing.contains(field.text(WEIGHT_NAME)))
                .toList();
        weights.forEach(weight -> missing.remove(weight.text(WEIGHT_NAME)));
        if (!missing.isEmpty()) {
            throw new QuothException(
                    "the encoder has no weights %s that a graph asks for: is it of another version than the graph?"
                            .formatted(missing));
        }
        return append(model, weights);
    }

    private static ImmutableList<ProtoField> graph(byte[] model) {
        return ProtoField.fields(model, 0, model.length).stream()
                .filter(field -> field.number() == MODEL_GRAPH)
                .flatMap(field -> field.children().stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** What nodes read and nobody gives; an input that is left out has an empty name. */
    private static Set<String> missing(ImmutableList<ProtoField> graph) {
        Set<String> read = new HashSet<>();
        Set<String> given = new HashSet<>(Set.of(""));
        for (ProtoField field : graph) {
            switch (field.number()) {
                case GRAPH_NODE -> {
                    read.addAll(field.texts(NODE_INPUT));
                    given.addAll(field.texts(NODE_OUTPUT));
                }
                case GRAPH_WEIGHT -> given.add(field.text(WEIGHT_NAME));
                case GRAPH_INPUT -> given.add(field.text(INPUT_NAME));
                default -> {}
            }
        }
        return new HashSet<>(Sets.difference(read, given));
    }

    /** A second graph field with the weights alone: whoever reads a message puts the parts of such a field together. */
    private static byte[] append(byte[] model, List<ProtoField> weights) {
        int size = weights.stream().mapToInt(ProtoField::size).sum();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ProtoField.writeLength(head, MODEL_GRAPH, size);
        ByteBuffer whole = ByteBuffer.allocate(model.length + head.size() + size);
        whole.put(model).put(head.toByteArray());
        weights.forEach(weight -> weight.copy(whole));
        return whole.array();
    }
}
