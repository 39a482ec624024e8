package org.quoth.quotes;

import org.quoth.encoder.Encoding;
import org.quoth.model.Span;

/** The encoder's states of words: means over a word's pieces, the layers side by side. */
final class WordStates {
    private static final int[] LAYERS = {4, 6, 8};
    static final int WIDTH = LAYERS.length * Encoding.WIDTH;

    private final Encoding encoding;
    private final Words words;

    WordStates(Encoding encoding, Words words) {
        this.encoding = encoding;
        this.words = words;
    }

    /** One row of {@link #WIDTH} values for each word of a stretch, one after the other. */
    float[] rows(int begin, int end) {
        float[] rows = new float[(end - begin) * WIDTH];
        for (int k = begin; k < end; k++) {
            Span span = new Span(words.begin(k), words.end(k));
            for (int l = 0; l < LAYERS.length; l++) {
                encoding.addMean(span, LAYERS[l], rows, (k - begin) * WIDTH + l * Encoding.WIDTH);
            }
        }
        return rows;
    }
}
