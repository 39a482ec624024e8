package org.quoth.topics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.primitives.ImmutableIntArray;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Whole texts, two at a time, as if they were one about the subjects of both: the second makes a fifth to a half. Only
 * of texts all of whose subjects are known. Not thread-safe.
 */
final class Mixtures {
    private static final double LEAST = 0.2;
    private static final double MOST = 0.5;
    private static final int ENOUGH = 100;

    private final ImmutableList<ImmutableList<Example>> texts;
    private final Random random;

    private Mixtures(ImmutableList<ImmutableList<Example>> texts, Random random) {
        this.texts = texts;
        this.random = random;
    }

    /** None where there are few texts. */
    static Mixtures of(List<Example> examples, Random random) {
        ImmutableListMultimap<Integer, Example> stretches = examples.stream()
                .filter(example -> example.isComplete() && example.isAlone())
                .collect(ImmutableListMultimap.toImmutableListMultimap(Example::document, example -> example));
        ImmutableList<ImmutableList<Example>> texts =
                stretches.keySet().stream().map(stretches::get).collect(ImmutableList.toImmutableList());
        return new Mixtures(texts.size() < ENOUGH ? ImmutableList.of() : texts, random);
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The mean states of two texts with the subjects of both. */
    Example next() {
        ImmutableList<Example> first = texts.get(random.nextInt(texts.size()));
        ImmutableList<Example> second = texts.get(random.nextInt(texts.size()));
        double few = LEAST + random.nextDouble() * (MOST - LEAST);
        float[] vector = new float[first.get(0).vector().length];
        add(first, 1 - few, vector);
        add(second, few, vector);
        return new Example(
                -1,
                vector,
                labels(first.get(0), second.get(0)),
                1,
                Optional.empty(),
                false,
                true,
                ImmutableMultiset.of());
    }

    private static void add(ImmutableList<Example> text, double share, float[] vector) {
        float weight = (float) (share / text.size());
        for (Example stretch : text) {
            for (int i = 0; i < vector.length; i++) {
                vector[i] += weight * stretch.vector()[i];
            }
        }
    }

    private static ImmutableIntArray labels(Example first, Example second) {
        return ImmutableIntArray.copyOf(IntStream.concat(first.labels().stream(), second.labels().stream())
                .distinct());
    }
}
