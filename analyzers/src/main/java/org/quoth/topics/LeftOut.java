package org.quoth.topics;

import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A text with the scores that weights gave its stretches which had not learned from it: nor, where texts come from
 * several sources, from any text of its source.
 */
record LeftOut(
        ImmutableIntArray labels,
        Optional<String> source,
        float weight,
        boolean complete,
        List<double[]> competing,
        List<double[]> alone,
        List<double[]> words) {
    private static final int FOLDS = 4;
    private static final int ENOUGH_SOURCES = 3;

    /** The subject named first. */
    int label() {
        return labels.get(0);
    }

    /** Probabilities of the subjects as a confidence sees them. */
    double[] competing(Confidence confidence) {
        double[] scores = mean(competing);
        double[] fused = words.isEmpty() ? scores : confidence.fused(scores, words.get(0));
        return confidence.competing(fused, competing.size());
    }

    private static double[] mean(List<double[]> rows) {
        double[] mean = new double[rows.get(0).length];
        for (double[] row : rows) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += row[k] / rows.size();
            }
        }
        return mean;
    }

    /** How sure a confidence is of each subject. */
    double[] joined(Confidence confidence) {
        return confidence.joined(competing(confidence), shown());
    }

    /** How much the text shows each subject, from 0 to 1. */
    double[] shown() {
        return Confidence.shown(mean(alone));
    }

    /** All texts of sources; each source weighs the same. Without three sources: all texts, a quarter left out in turn. */
    static List<LeftOut> of(List<Example> examples, Function<List<Example>, Weights> trainer) {
        List<String> sources = examples.stream()
                .flatMap(example -> example.source().stream())
                .distinct()
                .sorted()
                .toList();
        Map<Integer, LeftOut> texts = new LinkedHashMap<>();
        if (sources.size() < ENOUGH_SOURCES) {
            for (int fold = 0; fold < FOLDS; fold++) {
                int left = fold;
                score(examples, example -> example.document() % FOLDS == left, trainer, texts);
            }
            return List.copyOf(texts.values());
        }
        for (String source : sources) {
            score(examples, example -> example.source().filter(source::equals).isPresent(), trainer, texts);
        }
        return evened(texts.values().stream().toList());
    }

    private static void score(
            List<Example> examples,
            Function<Example, Boolean> isLeft,
            Function<List<Example>, Weights> trainer,
            Map<Integer, LeftOut> texts) {
        List<Example> seen = new ArrayList<>();
        List<Example> left = new ArrayList<>();
        for (Example example : examples) {
            if (!isLeft.apply(example)) {
                seen.add(example);
            } else {
                left.add(example);
            }
        }
        if (seen.isEmpty() || left.isEmpty()) {
            return;
        }
        Weights weights = trainer.apply(seen);
        left.stream().filter(Example::isAlone).forEach(example -> {
            LeftOut text = texts.computeIfAbsent(
                    example.document(),
                    none -> new LeftOut(
                            example.labels(),
                            example.source(),
                            example.weight(),
                            example.isComplete(),
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>()));
            text.competing().add(weights.competing().of(example.vector()));
            text.alone().add(weights.alone().of(example.vector()));
        });
        for (Example example : left) {
            LeftOut text = texts.get(example.document());
            if (text != null && weights.words().isPresent() && !example.words().isEmpty()) {
                text.words().add(weights.words().get().of(example.words()));
            }
        }
    }

    private static List<LeftOut> evened(List<LeftOut> texts) {
        Map<Optional<String>, Integer> sizes = new LinkedHashMap<>();
        texts.forEach(text -> sizes.merge(text.source(), 1, Integer::sum));
        return texts.stream()
                .map(text -> new LeftOut(
                        text.labels(),
                        text.source(),
                        (float) texts.size() / sizes.getOrDefault(text.source(), 1),
                        text.complete(),
                        text.competing(),
                        text.alone(),
                        text.words()))
                .toList();
    }
}
