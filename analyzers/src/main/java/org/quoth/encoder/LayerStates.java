package org.quoth.encoder;

import com.google.common.collect.ImmutableMap;
import java.util.Objects;

/** The states of a window's pieces in some layers, row by row. Nobody writes to them. */
record LayerStates(ImmutableMap<Integer, float[]> byLayer) {

    float[] of(int layer) {
        return Objects.requireNonNull(byLayer.get(layer), "no such layer");
    }

    long bytes() {
        return byLayer.values().stream()
                .mapToLong(states -> (long) states.length * Float.BYTES)
                .sum();
    }
}
