package org.quoth.encoder;

/** Field numbers of onnx.proto3: of a model, its graph, and what a graph holds. */
final class OnnxProto {
    static final int MODEL_GRAPH = 7;

    static final int GRAPH_NODE = 1;
    static final int GRAPH_WEIGHT = 5;
    static final int GRAPH_INPUT = 11;
    static final int GRAPH_OUTPUT = 12;
    static final int GRAPH_VALUE_INFO = 13;

    static final int NODE_INPUT = 1;
    static final int NODE_OUTPUT = 2;
    static final int WEIGHT_NAME = 8;
    static final int INPUT_NAME = 1;

    private OnnxProto() {}
}
