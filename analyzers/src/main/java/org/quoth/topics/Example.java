package org.quoth.topics;

import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;

/** One stretch to learn from. Nobody writes to its vector. */
final class Example {
    private final int document;
    private final float[] vector;
    private final ImmutableIntArray labels;
    private final float weight;
    private final Optional<String> source;
    private final boolean alone;
    private final boolean complete;

    Example(
            int document,
            float[] vector,
            ImmutableIntArray labels,
            float weight,
            Optional<String> source,
            boolean alone,
            boolean complete) {
        this.document = document;
        this.vector = vector;
        this.labels = labels;
        this.weight = weight;
        this.source = source;
        this.alone = alone;
        this.complete = complete;
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

    /** The collection that its text is from. */
    Optional<String> source() {
        return source;
    }

    /** Whether its text has no other subjects than its labels. */
    boolean isComplete() {
        return complete;
    }

    /** Whether its text was read by itself, not among others of its subject. Only such examples measure anything. */
    boolean isAlone() {
        return alone;
    }
}
