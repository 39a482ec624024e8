package org.quoth.sentiment;

import java.util.BitSet;
import java.util.List;
import org.quoth.encoder.Tensor;

/** Which pieces are meant, as a graph reads it: a row for each mask, 1 on its pieces. */
final class Masks {
    private Masks() {}

    static Tensor tensor(List<BitSet> masks, int pieces) {
        float[] values = new float[masks.size() * pieces];
        for (int row = 0; row < masks.size(); row++) {
            int offset = row * pieces;
            masks.get(row).stream().forEach(piece -> values[offset + piece] = 1);
        }
        return Tensor.of(values, masks.size(), pieces);
    }
}
