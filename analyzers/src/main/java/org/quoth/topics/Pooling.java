package org.quoth.topics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.quoth.encoder.Encoding;
import org.quoth.model.Span;

/**
 * How the encoder's states become one vector: the mean over a span's pieces in some layers, one layer after the other.
 *
 * @param layers the encoder's layers, at least one
 */
record Pooling(ImmutableList<Integer> layers) {
    /** What the project's own models read: meaning is above. */
    static final Pooling STANDARD = new Pooling(ImmutableList.of(10, 12));

    Pooling {
        checkArgument(
                !layers.isEmpty() && Encoding.layers().containsAll(layers),
                "a pooling needs layers out of %s, but has %s",
                Encoding.layers(),
                layers);
    }

    int width() {
        return layers.size() * Encoding.WIDTH;
    }

    float[] vector(Encoding encoding, Span span) {
        float[] vector = new float[width()];
        for (int i = 0; i < layers.size(); i++) {
            encoding.addMean(span, layers.get(i), vector, i * Encoding.WIDTH);
        }
        return vector;
    }
}
