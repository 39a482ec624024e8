package org.quoth.topics;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How common each subject is in each source of texts, as logarithms. A source has the subjects that its makers chose:
 * added to the scores while a function learns, they keep it from learning that choice from the style of the source.
 * Nothing where texts name no sources. Immutable: nobody writes to its arrays.
 */
final class Priors {
    /** How much of each prior is the same for all subjects: any may come. */
    private static final double EVEN = 0.5;
    /** How much of what is usual among the sources stays in the function that was learned. */
    private static final double KEPT = 0.5;

    private final ImmutableMap<Optional<String>, float[]> logarithms;
    private final float[] none;

    private Priors(Map<Optional<String>, float[]> logarithms, int subjects) {
        this.logarithms = ImmutableMap.copyOf(logarithms);
        this.none = new float[subjects];
    }

    /** By the main subjects of the texts that the examples are from. */
    static Priors of(int subjects, List<Example> examples) {
        Map<Optional<String>, int[]> counts = new HashMap<>();
        Set<Integer> counted = new HashSet<>();
        for (Example example : examples) {
            if (counted.add(example.document())) {
                counts.computeIfAbsent(example.source(), none -> new int[subjects])[
                        example.labels().get(0)]++;
            }
        }
        boolean named = counts.keySet().stream().anyMatch(Optional::isPresent);
        Map<Optional<String>, float[]> logarithms = new HashMap<>();
        if (named) {
            counts.forEach((source, ofSource) -> logarithms.put(source, logarithms(ofSource)));
        }
        return new Priors(logarithms, subjects);
    }

    private static float[] logarithms(int[] counts) {
        double total = 0;
        for (int count : counts) {
            total += count;
        }
        float[] logarithms = new float[counts.length];
        for (int k = 0; k < counts.length; k++) {
            logarithms[k] = (float) Math.log((1 - EVEN) * counts[k] / total + EVEN / counts.length);
        }
        return logarithms;
    }

    /** What to add to the scores of an example while learning. */
    float[] of(Example example) {
        return logarithms.getOrDefault(example.source(), none);
    }

    /** What to add to the scores of texts of unknown source: a part of what is usual among those that have a name. */
    float[] usual() {
        float[] usual = none.clone();
        long sources = logarithms.keySet().stream().filter(Optional::isPresent).count();
        if (sources == 0) {
            return usual;
        }
        for (int k = 0; k < usual.length; k++) {
            int subject = k;
            double sum = logarithms.entrySet().stream()
                    .filter(entry -> entry.getKey().isPresent())
                    .mapToDouble(entry -> Math.exp(entry.getValue()[subject]))
                    .sum();
            usual[k] = (float) (KEPT * Math.log(sum / sources));
        }
        return usual;
    }
}
