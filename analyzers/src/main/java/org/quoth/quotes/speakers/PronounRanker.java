package org.quoth.quotes.speakers;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Weighs the candidates for a pronoun: a linear model, trained on the pronouns of PolNeAR's training articles. */
final class PronounRanker {
    private final float[] weights;

    private PronounRanker(float[] weights) {
        this.weights = weights;
    }

    static PronounRanker standard() {
        return Standard.RANKER;
    }

    /** For "they" and "it". */
    static PronounRanker things() {
        return Things.RANKER;
    }

    /** Read when first needed. */
    private static final class Standard {
        static final PronounRanker RANKER = load("pronoun-ranker.tsv", PronounFeatures.NAMES);
    }

    /** Read when first needed. */
    private static final class Things {
        static final PronounRanker RANKER = load("thing-ranker.tsv", ThingFeatures.NAMES);
    }

    private static PronounRanker load(String resource, ImmutableList<String> names) {
        ImmutableList<List<String>> rows = Table.rows(resource);
        checkState(
                rows.size() == names.size(),
                "%s has %s weights, but there are %s features: train it again (analyzers/training/speakers)",
                resource,
                rows.size(),
                names.size());
        float[] weights = new float[rows.size()];
        for (int i = 0; i < weights.length; i++) {
            List<String> cells = rows.get(i);
            checkState(
                    cells.get(0).equals(names.get(i)),
                    "%s names the feature '%s' where '%s' is expected: train it again",
                    resource,
                    cells.get(0),
                    names.get(i));
            weights[i] = Float.parseFloat(cells.get(1));
        }
        return new PronounRanker(weights);
    }

    /**
     * The probability of each candidate.
     *
     * @param rows their features
     * @param agreement for each, the probability that the pronoun can mean them at all
     */
    double[] weigh(float[][] rows, double[] agreement) {
        double[] scores = new double[rows.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < weights.length; k++) {
                scores[i] += weights[k] * rows[i][k];
            }
            highest = Math.max(highest, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            scores[i] = Math.exp(scores[i] - highest) * agreement[i];
            sum += scores[i];
        }
        for (int i = 0; i < rows.length && sum > 0; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
