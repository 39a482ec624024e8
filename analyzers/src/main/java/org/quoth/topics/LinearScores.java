package org.quoth.topics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Floats;

/** One linear function of a vector for each subject; the width of a vector is a multiple of four. Immutable: nobody writes to its arrays. */
final class LinearScores {
    private final float[][] weights;
    private final float[] biases;

    LinearScores(float[][] weights, float[] biases) {
        checkArgument(
                weights.length == biases.length, "%s rows of weights, but %s biases", weights.length, biases.length);
        this.weights = weights;
        this.biases = biases;
    }

    int size() {
        return biases.length;
    }

    double[] of(float[] vector) {
        double[] scores = new double[biases.length];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = biases[i] + dot(weights[i], vector, vector.length);
        }
        return scores;
    }

    /** The score of one subject. */
    double of(int subject, float[] vector) {
        return biases[subject] + dot(weights[subject], vector, vector.length);
    }

    float bias(int subject) {
        return biases[subject];
    }

    ImmutableList<Float> weights(int subject) {
        return ImmutableList.copyOf(Floats.asList(weights[subject]));
    }

    static float dot(float[] a, float[] b, int width) {
        float sum0 = 0;
        float sum1 = 0;
        float sum2 = 0;
        float sum3 = 0;
        for (int i = 0; i + 3 < width; i += 4) {
            sum0 += a[i] * b[i];
            sum1 += a[i + 1] * b[i + 1];
            sum2 += a[i + 2] * b[i + 2];
            sum3 += a[i + 3] * b[i + 3];
        }
        return sum0 + sum1 + sum2 + sum3;
    }
}
