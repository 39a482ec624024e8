package org.quoth.sentiment;

import org.quoth.model.Sentiment.Label;

/** Calibrated probabilities of the three labels; they sum to one. */
record Chances(double negative, double neutral, double positive) {
    static Chances of(float[] values, int offset) {
        return new Chances(clean(values[offset]), clean(values[offset + 1]), clean(values[offset + 2]));
    }

    private static double clean(float value) {
        return Float.isNaN(value) ? 0 : Math.min(1, Math.max(0, value));
    }

    /** Halfway between these and others. */
    Chances and(Chances others) {
        return new Chances(
                (negative + others.negative) / 2, (neutral + others.neutral) / 2, (positive + others.positive) / 2);
    }

    /** The likeliest; in a tie the neutral one. */
    Label label() {
        if (neutral >= negative && neutral >= positive) {
            return Label.NEUTRAL;
        }
        return positive > negative ? Label.POSITIVE : Label.NEGATIVE;
    }

    double best() {
        return Math.max(neutral, Math.max(negative, positive));
    }

    /** From -1 to 1. */
    double balance() {
        return positive - negative;
    }
}
