package org.quoth.topics;

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

    static Scored of(TopicModel model, float[][] vectors, double[] weights) {
        double[][] scores = new double[vectors.length][];
        Optional<double[][]> alone = model.alone().map(functions -> new double[vectors.length][]);
        for (int i = 0; i < vectors.length; i++) {
            scores[i] = model.scores().of(vectors[i]);
            if (alone.isPresent()) {
                alone.get()[i] = model.alone().orElseThrow().of(vectors[i]);
            }
        }
        return of(model.confidence(), scores, alone, weights);
    }

    /**
     * From scores that are known.
     *
     * @param alone scores that do not compete; where there are none, shares follow from those that do
     */
    static Scored of(Confidence confidence, double[][] scores, Optional<double[][]> alone, double[] weights) {
        int subjects = scores[0].length;
        double[] mean = new double[subjects];
        double[] shares = new double[subjects];
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        for (int i = 0; i < scores.length; i++) {
            double[] competing = confidence.competing(scores[i]);
            for (int k = 0; k < subjects; k++) {
                mean[k] += weights[i] / total * scores[i][k];
                double present = alone.isPresent() ? Confidence.sigmoid(alone.get()[i][k]) : competing[k];
                shares[k] += weights[i] / total * present;
            }
        }
        return new Scored(confidence.joined(confidence.competing(mean, scores.length), shares));
    }
}
