package org.quoth.encoder;

import java.util.LinkedHashMap;
import java.util.Map;
import org.quoth.model.Span;

/**
 * The states that {@link TunedLayers} give the pieces of a text. They are computed window by window when they are first
 * read, and those of a few windows are kept: read a text in its order. For one reader: not thread-safe.
 */
public final class TunedStates {
    /** More than those in which a word and its neighbours stand. */
    private static final int WINDOWS = 8;

    private final TunedLayers layers;
    private final Encoding encoding;
    private final Map<Integer, float[]> kept = new LinkedHashMap<>(WINDOWS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, float[]> eldest) {
            return size() > WINDOWS;
        }
    };

    TunedStates(TunedLayers layers, Encoding encoding) {
        this.layers = layers;
        this.encoding = encoding;
    }

    /**
     * Adds the mean of the states of all pieces that overlap a span to numbers of the caller's. Adds nothing where no
     * piece overlaps it.
     *
     * @param span a span of the text
     * @param into where to add
     * @param offset where in it the {@value Encoding#WIDTH} numbers begin
     */
    public void addMean(Span span, float[] into, int offset) {
        encoding.addMean(span, this::window, into, offset);
    }

    private float[] window(int window) {
        return kept.computeIfAbsent(encoding.firstLike(window), first -> layers.run(encoding, first));
    }
}
