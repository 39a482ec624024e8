package org.quoth.encoder;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.ByteArrayOutputStream;
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
 * leads to become its outputs. Field numbers are those of onnx.proto3.
 */
final class GraphCut {
    private static final int MODEL_GRAPH = 7;

    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_WEIGHT = 5;
    private static final int GRAPH_INPUT = 11;
    private static final int GRAPH_OUTPUT = 12;
    private static final int GRAPH_VALUE_INFO = 13;

    private static final int NODE_INPUT = 1;
    private static final int NODE_OUTPUT = 2;
    private static final int WEIGHT_NAME = 8;
    private static final int INPUT_NAME = 1;

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
        ByteArrayOutputStream result = new ByteArrayOutputStream(model.length);
        for (ProtoField field : ProtoField.fields(model, 0, model.length)) {
            if (field.number() == MODEL_GRAPH) {
                byte[] graph = graph(field, from, to);
                ProtoField.writeBytes(result, MODEL_GRAPH, graph);
            } else {
                field.copy(result);
            }
        }
        return result.toByteArray();
    }

    private byte[] graph(ProtoField graph, ImmutableSet<String> from, ImmutableSet<String> to) {
        List<ProtoField> fields = graph.children();
        Set<String> needed = new HashSet<>(to);
        Set<ProtoField> nodes = neededNodes(fields, from, needed);
        ByteArrayOutputStream result = new ByteArrayOutputStream(graph.length());
        for (ProtoField field : fields) {
            boolean kept = switch (field.number()) {
                case GRAPH_NODE -> nodes.contains(field);
                case GRAPH_WEIGHT -> needed.contains(field.text(WEIGHT_NAME));
                case GRAPH_INPUT -> needed.contains(field.text(INPUT_NAME));
                case GRAPH_OUTPUT, GRAPH_VALUE_INFO -> false;
                default -> true;
            };
            if (kept) {
                field.copy(result);
            }
        }
        from.forEach(name -> ProtoField.writeBytes(result, GRAPH_INPUT, state(name)));
        to.forEach(name -> ProtoField.writeBytes(result, GRAPH_OUTPUT, state(name)));
        return result.toByteArray();
    }

    /** Nodes are stored in the order in which they run, so one pass from the last to the first finds them all. */
    private static Set<ProtoField> neededNodes(
            List<ProtoField> fields, ImmutableSet<String> given, Set<String> needed) {
        Set<ProtoField> nodes = new HashSet<>();
        Set<String> made = new HashSet<>(given);
        for (ProtoField node : ImmutableList.copyOf(fields).reverse()) {
            if (node.number() != GRAPH_NODE) {
                continue;
            }
            List<String> outputs = node.texts(NODE_OUTPUT);
            made.addAll(outputs);
            if (outputs.stream().anyMatch(output -> needed.contains(output) && !given.contains(output))) {
                nodes.add(node);
                needed.addAll(node.texts(NODE_INPUT));
            }
        }
        for (String name : needed) {
            if (name.startsWith("/") && !made.contains(name)) {
                throw new QuothException(
                        "the encoder's graph has no value '" + name + "': it is another model's graph");
            }
        }
        return nodes;
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
