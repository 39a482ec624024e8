package org.quoth.quotes;

import org.quoth.encoder.Encoding;
import org.quoth.encoder.TunedLayers;
import org.quoth.encoder.TunedStates;
import org.quoth.model.Span;

/**
 * States of words, means over a word's pieces, side by side: those of the encoder's layer 4, and those of copies of its
 * layers 5 to 8 that were trained to find quotes.
 */
final class WordStates {
    private static final int LAYER = 4;
    static final int WIDTH = 2 * Encoding.WIDTH;

    private static final TunedLayers TUNED = TunedLayers.of("quotes layers", WordStates.class, "layers.onnx", LAYER);

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
            encoding.addMean(span, LAYER, rows, row);
            tuned.addMean(span, rows, row + Encoding.WIDTH);
        }
        return rows;
    }
}
