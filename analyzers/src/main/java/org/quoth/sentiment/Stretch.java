package org.quoth.sentiment;

import java.util.BitSet;
import org.quoth.encoder.Encoding;
import org.quoth.model.Span;

/**
 * Some pieces of one sentence: all of it, unless it is too long to be judged at once.
 *
 * @param number which of the text's stretches it is, from 0
 * @param sentence which of the text's sentences it is of, from 0
 * @param first its first piece
 * @param end the piece after its last
 * @param content whether it is part of what the text has to say, and no link, byline or boilerplate
 */
record Stretch(int number, int sentence, int first, int end, boolean content) {
    int pieces() {
        return end - first;
    }

    /** The same pieces, where there are no others. */
    Stretch alone() {
        return new Stretch(number, sentence, 0, pieces(), content);
    }

    /** Its states in some layers, piece by piece, the layers of a piece one after the other. */
    float[] states(Encoding encoding, int... layers) {
        float[] states = new float[pieces() * layers.length * Encoding.WIDTH];
        for (int i = 0; i < layers.length; i++) {
            for (int piece = first; piece < end; piece++) {
                encoding.copy(piece, layers[i], states, ((piece - first) * layers.length + i) * Encoding.WIDTH);
            }
        }
        return states;
    }

    /** Which of its pieces, counted from its first, overlap a span. */
    BitSet overlapping(Encoding encoding, Span span) {
        BitSet mask = new BitSet();
        int from = Math.max(first, encoding.firstEndingAfter(span.begin()));
        int to = Math.min(end, encoding.firstBeginningAt(span.end()));
        if (from < to) {
            mask.set(from - first, to - first);
        }
        return mask;
    }

    BitSet whole() {
        BitSet mask = new BitSet();
        mask.set(0, pieces());
        return mask;
    }
}
