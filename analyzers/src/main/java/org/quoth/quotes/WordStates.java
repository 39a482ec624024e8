package org.quoth.quotes;

import org.quoth.encoder.Encoding;
import org.quoth.encoder.TunedLayers;
import org.quoth.encoder.TunedStates;
import org.quoth.model.Span;

/**
 * States of words, means over a word's pieces, side by side: those of two of the encoder's layers, and those of copies of
 * its layers 7 and 8 that were trained to find quotes.
 */
final class WordStates {
    private static final int[] LAYERS = {4, 6};
    static final int WIDTH = (LAYERS.length + 1) * Encoding.WIDTH;

    private static final TunedLayers TUNED = TunedLayers.of("quotes layers", WordStates.class, "layers.onnx", 6);

    private final Encoding encoding;
    private final TunedStates tuned;
    private final Words words;

    WordStates(Encoding encoding, Words words) {
        this.encoding = encoding;
        this.tuned = TUNED.of(encoding);
        this.words = words;
    }

    static void preload() {
        TUNED.preload();
    }

    /** One row of {@link #WIDTH} values for each word of a stretch, one after the other. */
    float[] rows(int begin, int end) {
        float[] rows = new float[(end - begin) * WIDTH];
        for (int k = begin; k < end; k++) {
            Span span = new Span(words.begin(k), words.end(k));
            int row = (k - begin) * WIDTH;
            for (int l = 0; l < LAYERS.length; l++) {
                encoding.addMean(span, LAYERS[l], rows, row + l * Encoding.WIDTH);
            }
            tuned.addMean(span, rows, row + LAYERS.length * Encoding.WIDTH);
        }
        return rows;
    }
}
