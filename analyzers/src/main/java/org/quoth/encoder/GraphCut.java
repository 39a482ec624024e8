package org.quoth.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.quoth.encoder.OnnxProto.GRAPH_INPUT;
import static org.quoth.encoder.OnnxProto.GRAPH_NODE;
import static org.quoth.encoder.OnnxProto.GRAPH_OUTPUT;
import static org.quoth.encoder.OnnxProto.GRAPH_VALUE_INFO;
import static org.quoth.encoder.OnnxProto.GRAPH_WEIGHT;
import static org.quoth.encoder.OnnxProto.INPUT_NAME;
import static org.quoth.encoder.OnnxProto.MODEL_GRAPH;
import static org.quoth.encoder.OnnxProto.NODE_INPUT;
import static org.quoth.encoder.OnnxProto.NODE_OUTPUT;
import static org.quoth.encoder.OnnxProto.WEIGHT_NAME;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.quoth.QuothException;

/**
 * Cuts a part out of an ONNX graph, so that ONNX Runtime runs no more than what somebody asked for: the nodes that lead
 * from some values to others. The runtime itself runs the whole graph, whichever outputs are requested.
 *
 * <p>Works on the bytes of the protobuf message, as three small rules are all that it takes: nodes, weights and inputs
 * that the outputs do not depend on are left out; the values that the part starts from become its inputs; those that it
 * leads to become its outputs.
 */
final class GraphCut {
    private final byte[] model;
    private final int width;

    /**
     * Of a model whose states have this width.
     *
     * @param model the bytes of a ModelProto
     * @param width how many numbers a state has
     */
    GraphCut(byte[] model, int width) {
        this.model = model;
        this.width = width;
    }

    /**
     * The part that leads to some states.
     *
     * @param from names of states that are given to the part; empty where it starts from the model's own inputs
     * @param to names of the states that it computes
     * @return the bytes of a ModelProto
     */
    byte[] part(ImmutableSet<String> from, ImmutableSet<String> to) {
        ImmutableList<ProtoField> fields = ProtoField.fields(model, 0, model.length);
        List<ProtoField> kept = new ArrayList<>();
        for (ProtoField field : fields) {
            if (field.number() == MODEL_GRAPH) {
                kept.addAll(needed(field.children(), from, to));
            }
        }
        byte[] ends = ends(from, to);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ProtoField.writeLength(head, MODEL_GRAPH, size(kept) + ends.length);
        List<ProtoField> others =
                fields.stream().filter(field -> field.number() != MODEL_GRAPH).toList();
        ByteBuffer part = ByteBuffer.allocate(size(others) + head.size() + size(kept) + ends.length);
        others.forEach(field -> field.copy(part));
        part.put(head.toByteArray());
        kept.forEach(field -> field.copy(part));
        return part.put(ends).array();
    }

    private static int size(List<ProtoField> fields) {
        return fields.stream().mapToInt(ProtoField::size).sum();
    }

    /** The fields of a graph that its part keeps. */
    private static List<ProtoField> needed(
            ImmutableList<ProtoField> graph, ImmutableSet<String> from, ImmutableSet<String> to) {
        Set<String> needed = new HashSet<>(to);
        Set<ProtoField> nodes = neededNodes(graph, from, needed);
        return graph.stream()
                .filter(field -> switch (field.number()) {
                    case GRAPH_NODE -> nodes.contains(field);
                    case GRAPH_WEIGHT -> needed.contains(field.text(WEIGHT_NAME));
                    case GRAPH_INPUT -> needed.contains(field.text(INPUT_NAME));
                    case GRAPH_OUTPUT, GRAPH_VALUE_INFO -> false;
                    default -> true;
                })
                .toList();
    }

    /** Nodes are stored in the order in which they run, so one pass from the last to the first finds them all. */
    private static Set<ProtoField> neededNodes(
            ImmutableList<ProtoField> graph, ImmutableSet<String> from, Set<String> needed) {
        Set<String> missing = new HashSet<>(Sets.union(from, needed));
        Set<ProtoField> nodes = new HashSet<>();
        for (ProtoField node : graph.reverse()) {
            if (node.number() != GRAPH_NODE) {
                continue;
            }
            List<String> outputs = node.texts(NODE_OUTPUT);
            missing.removeAll(outputs);
            if (outputs.stream().anyMatch(output -> needed.contains(output) && !from.contains(output))) {
                nodes.add(node);
                needed.addAll(node.texts(NODE_INPUT));
            }
        }
        if (!missing.isEmpty()) {
            throw new QuothException("no node of the graph gives %s: is it another model's graph?"
                    .formatted(ImmutableSet.copyOf(missing)));
        }
        return nodes;
    }

    /** The inputs and outputs that the part has in the place of the model's. */
    private byte[] ends(ImmutableSet<String> from, ImmutableSet<String> to) {
        ByteArrayOutputStream ends = new ByteArrayOutputStream();
        from.forEach(name -> ProtoField.writeBytes(ends, GRAPH_INPUT, state(name)));
        to.forEach(name -> ProtoField.writeBytes(ends, GRAPH_OUTPUT, state(name)));
        return ends.toByteArray();
    }

    /** A ValueInfoProto: name (1), type (2) { tensor_type (1) { elem_type (1) = float, shape (2) { dim (1)… } } }. */
    private byte[] state(String name) {
        ByteArrayOutputStream shape = new ByteArrayOutputStream();
        ProtoField.writeBytes(shape, 1, dimension("batch_size"));
        ProtoField.writeBytes(shape, 1, dimension("sequence_length"));
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        ProtoField.writeNumber(fixed, 1, width);
        ProtoField.writeBytes(shape, 1, fixed.toByteArray());
        ByteArrayOutputStream tensor = new ByteArrayOutputStream();
        ProtoField.writeNumber(tensor, 1, 1);
        ProtoField.writeBytes(tensor, 2, shape.toByteArray());
        ByteArrayOutputStream type = new ByteArrayOutputStream();
        ProtoField.writeBytes(type, 1, tensor.toByteArray());
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        ProtoField.writeBytes(value, 1, name.getBytes(UTF_8));
        ProtoField.writeBytes(value, 2, type.toByteArray());
        return value.toByteArray();
    }

    private static byte[] dimension(String name) {
        ByteArrayOutputStream dimension = new ByteArrayOutputStream();
        ProtoField.writeBytes(dimension, 2, name.getBytes(UTF_8));
        return dimension.toByteArray();
    }
}
