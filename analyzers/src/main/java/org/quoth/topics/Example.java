package org.quoth.topics;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Optional;

/**
 * A stretch to learn from, or a whole text of several. The words of a text are with the example that is all of it.
 * Nobody writes to its vector.
 */
final class Example {
    private final int document;
    private final float[] vector;
    private final ImmutableIntArray labels;
    private final float weight;
    private final Optional<String> source;
    private final boolean alone;
    private final boolean complete;
    private final ImmutableMultiset<String> words;

    Example(
            int document,
            float[] vector,
            ImmutableIntArray labels,
            float weight,
            Optional<String> source,
            boolean alone,
            boolean complete,
            ImmutableMultiset<String> words) {
        this.document = document;
        this.vector = vector;
        this.labels = labels;
        this.weight = weight;
        this.source = source;
        this.alone = alone;
        this.complete = complete;
        this.words = words;
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

    /** Those of its text, where the example is all of it and was read by itself. */
    ImmutableMultiset<String> words() {
        return words;
    }

    /** Whether it is a stretch of a text that was read by itself, not among others of its subject. */
    boolean isAlone() {
        return alone;
    }
}
