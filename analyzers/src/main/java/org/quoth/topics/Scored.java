package org.quoth.topics;

import java.util.Arrays;
import java.util.Optional;

/** What a model makes of a text, from what it makes of its stretches. */
final class Scored {
    private final double[] confidences;

    private Scored(double[] confidences) {
        this.confidences = confidences;
    }

    /** How sure the model is of each of its subjects, 0 to 1. */
    double[] confidences() {
        return confidences;
    }

    static Scored of(TopicModel model, float[][] vectors, double[] weights, double[] words) {
        double[][] scores = new double[vectors.length][];
        Optional<double[][]> alone = model.alone().map(functions -> new double[vectors.length][]);
        for (int i = 0; i < vectors.length; i++) {
            scores[i] = model.scores().of(vectors[i]);
            if (alone.isPresent()) {
                alone.get()[i] = model.alone().orElseThrow().of(vectors[i]);
            }
        }
        return of(model.confidence(), scores, alone, weights, words);
    }

    private static Scored of(
            Confidence confidence, double[][] scores, Optional<double[][]> alone, double[] weights, double[] words) {
        double[] shown = alone.isPresent()
                ? Confidence.shown(mean(alone.get(), weights))
                : mean(Arrays.stream(scores).map(confidence::competing).toArray(double[][]::new), weights);
        double[] fused = confidence.fused(mean(scores, weights), words);
        return new Scored(confidence.joined(confidence.competing(fused, scores.length), shown));
    }

    private static double[] mean(double[][] rows, double[] weights) {
        double total = Arrays.stream(weights).sum();
        double[] mean = new double[rows[0].length];
        for (int i = 0; i < rows.length; i++) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += weights[i] / total * rows[i][k];
            }
        }
        return mean;
    }
}
