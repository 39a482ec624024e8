package org.quoth.topics;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Arrays;

/**
 * How the scores of a text's stretches and of its words become probabilities. The subject that fits best competes with all others
 * (softmax of the mean scores); whether a text is about a further subject too follows from the mean of scores that do not compete.
 * Both are fitted on texts that the weights were not trained on.
 *
 * @param temperature divides the scores that compete, more than 0
 * @param falling how fast the temperature falls with the number of stretches: the mean of many is surer than it looks
 * @param words what the scores of the words are multiplied by before they are added to those that compete
 * @param first how sure it is that the most probable subject is right, from its probability
 * @param further how sure it is that a text is about another subject too, from how much it shows it
 * @param threshold least confidence of a topic that is told, 0 to 1
 */
record Confidence(double temperature, double falling, double words, Line first, Line further, double threshold) {
    /** For models that are not calibrated. */
    static final Confidence RAW = new Confidence(1, 0, 0, Line.NONE, Line.NONE, 0.25);

    private static final double BEHIND = 0.99;
    private static final int MANY = 16;

    Confidence {
        checkArgument(temperature > 0, "a temperature is more than 0, but is %s", temperature);
        checkArgument(threshold >= 0 && threshold <= 1, "a threshold lies from 0 to 1, but is %s", threshold);
    }

    /** Probabilities of the subjects for one vector's scores; their sum is 1. */
    double[] competing(double[] scores) {
        return competing(scores, 1);
    }

    /** Probabilities of the subjects for the mean scores of some stretches; their sum is 1. */
    double[] competing(double[] scores, int stretches) {
        double heat = temperature * Math.pow(Math.min(MANY, stretches), -falling);
        double max = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            max = Math.max(max, score);
        }
        double[] probabilities = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = Math.exp((scores[i] - max) / heat);
            sum += probabilities[i];
        }
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }

    /** The scores that compete, with what the words add to them. */
    double[] fused(double[] scores, double[] ofWords) {
        double[] fused = scores.clone();
        for (int k = 0; k < fused.length; k++) {
            fused[k] += words * ofWords[k];
        }
        return fused;
    }

    /** Probability that a text is about a subject which it shows so much, from 0 to 1. */
    double presence(double shown) {
        return further.of(shown);
    }

    /** How much a text shows each subject, from the mean over its stretches of scores that do not compete. */
    static double[] shown(double[] scores) {
        return Arrays.stream(scores).map(Confidence::sigmoid).toArray();
    }

    /** Probabilities that a text is about each subject: the best by competition, every other behind it. */
    double[] joined(double[] competing, double[] shown) {
        int best = best(competing);
        double sure = first.of(competing[best]);
        double[] confidences = new double[competing.length];
        for (int k = 0; k < competing.length; k++) {
            double present = Math.max(competing[k], presence(shown[k]));
            confidences[k] = k == best ? sure : Math.min(present, BEHIND * sure);
        }
        return confidences;
    }

    /** The first of the most probable. */
    static int best(double[] competing) {
        int best = 0;
        for (int k = 1; k < competing.length; k++) {
            best = competing[k] > competing[best] ? k : best;
        }
        return best;
    }

    Confidence withFirst(Line line) {
        return new Confidence(temperature, falling, words, line, further, threshold);
    }

    Confidence withFurther(Line line) {
        return new Confidence(temperature, falling, words, first, line, threshold);
    }

    Confidence withThreshold(double other) {
        return new Confidence(temperature, falling, words, first, further, other);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
