package org.quoth.topics;

import com.google.common.primitives.ImmutableIntArray;

/** One stretch to learn from. Nobody writes to its vector. */
final class Example {
    private final int document;
    private final float[] vector;
    private final ImmutableIntArray labels;
    private final float weight;

    Example(int document, float[] vector, ImmutableIntArray labels, float weight) {
        this.document = document;
        this.vector = vector;
        this.labels = labels;
        this.weight = weight;
    }

    /** Which text it is from. */
    int document() {
        return document;
    }

    /** The pooled states. */
    float[] vector() {
        return vector;
    }

    /** Indices of its subjects. */
    ImmutableIntArray labels() {
        return labels;
    }

    /** How much it counts. */
    float weight() {
        return weight;
    }
}
