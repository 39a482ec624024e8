package org.quoth.encoder;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkElementIndex;
import static com.google.common.base.Preconditions.checkPositionIndexes;
import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableSet;
import java.util.function.IntFunction;
import org.quoth.Layer;
import org.quoth.model.Span;

/**
 * A text in word pieces, and the states that the encoder gives them: {@value #WIDTH} numbers a piece in each of its
 * layers 4, 6, 8, 10 and 12. The lower layers know more of grammar, the upper ones more of meaning.
 *
 * <pre>{@code
 * Encoding encoding = analysis.get(Encoding.LAYER);
 * float[] tone = encoding.mean(quote.span(), 8);
 * }</pre>
 *
 * <p>The text is encoded window by window when states of a window are first read, up to layer 4, 6, 8 or 12; what was
 * computed is kept. So it is cheapest to read a text in its order. What is kept takes at most an eighth of the JVM's
 * heap; of longer texts (under -Xmx4g, more than some 50,000 words), the windows that were not read for longest are encoded
 * again when they are read again: read such a text in few passes.
 *
 * <p>Thread-safe. The states do not depend on what is read first, or from which thread.
 */
public final class Encoding {
    /** The layer that holds it. Only for analyzers: it is large, and let go where memory runs short. */
    public static final Layer<Encoding> LAYER = Layer.scratch("encoding", Encoding.class);

    /** Numbers in a state. */
    public static final int WIDTH = EncoderModel.WIDTH;

    private final EncoderModel model;
    private final Windows windows;
    private final WindowStates states;

    Encoding(EncoderModel model, Windows windows) {
        this.model = model;
        this.windows = windows;
        this.states = new WindowStates(model, windows);
    }

    /**
     * The encoder's layers whose states can be read.
     *
     * @return 4, 6, 8, 10 and 12
     */
    public static ImmutableSet<Integer> layers() {
        return WindowStates.LAYERS;
    }

    /**
     * How many word pieces the text has.
     *
     * @return 0 where the text has no words
     */
    public int pieces() {
        return windows.pieces().size();
    }

    /**
     * Where a piece begins. Pieces are in the order of the text and, but for the parts of one Hangul syllable, do not
     * overlap.
     *
     * @param piece from 0 to {@link #pieces()}, exclusive
     * @return a UTF-16 offset
     */
    public int begin(int piece) {
        return windows.pieces().begins().get(piece);
    }

    /**
     * Where a piece ends.
     *
     * @param piece from 0 to {@link #pieces()}, exclusive
     * @return a UTF-16 offset, exclusive
     */
    public int end(int piece) {
        return windows.pieces().ends().get(piece);
    }

    /**
     * Whether a piece is the first of a paragraph.
     *
     * @param piece from 0 to {@link #pieces()}, exclusive
     * @return true where it is
     */
    public boolean startsParagraph(int piece) {
        checkElementIndex(piece, pieces(), "piece");
        return windows.paragraphStarts().get(piece);
    }

    /**
     * The first piece that ends after an offset: where the pieces of a span begin.
     *
     * @param offset a UTF-16 offset
     * @return from 0 to {@link #pieces()}, inclusive
     */
    public int firstEndingAfter(int offset) {
        return windows.firstEndingAfter(offset);
    }

    /**
     * The first piece that begins at an offset or after it: where the pieces of a span end, exclusive.
     *
     * @param offset a UTF-16 offset
     * @return from 0 to {@link #pieces()}, inclusive
     */
    public int firstBeginningAt(int offset) {
        return windows.firstBeginningAt(offset);
    }

    /**
     * The mean of the states of all pieces that overlap a span.
     *
     * @param span a span of the text
     * @param layer one of {@link #layers()}
     * @return {@value #WIDTH} numbers of the caller's; zeros where no piece overlaps the span
     * @throws IllegalArgumentException if there are no states of the layer
     */
    public float[] mean(Span span, int layer) {
        float[] mean = new float[WIDTH];
        addMean(span, layer, mean, 0);
        return mean;
    }

    /**
     * Adds the mean of the states of all pieces that overlap a span to numbers of the caller's. Adds nothing where no
     * piece overlaps it.
     *
     * @param span a span of the text
     * @param layer one of {@link #layers()}
     * @param into where to add
     * @param offset where in it the {@value #WIDTH} numbers begin
     * @throws IllegalArgumentException if there are no states of the layer
     */
    public void addMean(Span span, int layer, float[] into, int offset) {
        checkLayer(layer);
        addMean(span, window -> states.get(window, layer), into, offset);
    }

    /** The same of states that somebody else has, window by window, row by row as those of a layer are. */
    void addMean(Span span, IntFunction<float[]> source, float[] into, int offset) {
        int first = firstEndingAfter(span.begin());
        int end = firstBeginningAt(span.end());
        float weight = 1f / (end - first);
        for (int piece = first; piece < end; ) {
            int window = windows.window(piece);
            int stop = Math.min(end, windows.bounds().get(window + 1));
            float[] values = source.apply(window);
            for (; piece < stop; piece++) {
                add(values, row(window, piece), weight, into, offset);
            }
        }
    }

    /**
     * Copies the state of one piece.
     *
     * @param piece from 0 to {@link #pieces()}, exclusive
     * @param layer one of {@link #layers()}
     * @param into where to write
     * @param offset where in it the {@value #WIDTH} numbers begin
     * @throws IllegalArgumentException if there are no states of the layer
     */
    public void copy(int piece, int layer, float[] into, int offset) {
        checkLayer(layer);
        checkElementIndex(piece, pieces(), "piece");
        int window = windows.window(piece);
        System.arraycopy(states.get(window, layer), row(window, piece), into, offset, WIDTH);
    }

    /**
     * Some neighbouring pieces as if the text had no others: in a window of their own, where they are not read in the light
     * of their neighbours. They are encoded when states of them are first read, once for every call.
     *
     * @param first the first piece
     * @param end the piece after the last; no more than 382 after the first
     * @return their encoding, in which the first has the number 0; offsets are still those of the text. This one where they
     *     are all that there is
     * @throws IllegalArgumentException if they are too many for a window
     */
    public Encoding alone(int first, int end) {
        checkPositionIndexes(first, end, pieces());
        return end - first == pieces() && windows.count() <= 1 ? this : new Encoding(model, windows.alone(first, end));
    }

    /**
     * The same pieces in windows that are cut elsewhere, half a window further on: what was at the edge of a window is in
     * the middle of one. A network that reads both and takes the mean is right more often. The pieces are encoded again when
     * states of them are first read, once for every call, and kept beside those of this one, in as much room.
     *
     * @return an encoding with the same pieces; this one where its windows are the same
     */
    public Encoding halfAWindowOn() {
        Windows other = windows.halfAWindowOn();
        return other.bounds().equals(windows.bounds()) ? this : new Encoding(model, other);
    }

    /**
     * What the encoder's first layer reads of a text that fits into one window, as {@link #alone} gives it, and of the marks
     * around it: for networks that see a text with layers of their own.
     *
     * @return {@value #WIDTH} numbers for the mark before the text, for each piece, and for the mark after it
     * @throws IllegalStateException if the text has no pieces, or needs several windows
     */
    public float[] embeddings() {
        checkState(windows.count() == 1, "a text of one window is needed, but this one has %s", windows.count());
        return states.embeddings(0);
    }

    /** The states of a window in a layer, those of the marks around it included. Not to be written to. */
    float[] window(int window, int layer) {
        return states.get(window, layer);
    }

    /** The first window that has the pieces of this one, and so the same states. */
    int firstLike(int window) {
        return states.firstLike(window);
    }

    static void checkLayer(int layer) {
        checkArgument(
                WindowStates.LAYERS.contains(layer),
                "the encoder gives the states of the layers %s, but layer %s is asked for",
                WindowStates.LAYERS,
                layer);
    }

    /** Where the state of a piece lies; the first row is that of the mark before the window. */
    private int row(int window, int piece) {
        return (piece - windows.bounds().get(window) + 1) * WIDTH;
    }

    private static void add(float[] values, int from, float weight, float[] into, int offset) {
        for (int i = 0; i < WIDTH; i++) {
            into[offset + i] += weight * values[from + i];
        }
    }
}
