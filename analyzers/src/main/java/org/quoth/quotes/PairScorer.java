package org.quoth.quotes;

import com.google.common.collect.ImmutableList;

/**
 * Says which of several candidates a span belongs to: a perceptron with two hidden layers scores each pair, a constant
 * stands for "none of them".
 */
final class PairScorer {
    private final float[] mean;
    private final float[] scale;
    private final ImmutableList<Layer> layers;
    private final float none;

    /**
     * A trained scorer.
     *
     * @param mean of each feature in training
     * @param scale one over its standard deviation
     * @param layers first to last
     * @param none score of "none of them"
     */
    PairScorer(float[] mean, float[] scale, ImmutableList<Layer> layers, float none) {
        this.mean = mean;
        this.scale = scale;
        this.layers = layers;
        this.none = none;
    }

    /** One layer: a row of weights and a constant for every output. */
    static final class Layer {
        private final float[][] weights;
        private final float[] bias;

        Layer(float[][] weights, float[] bias) {
            this.weights = weights;
            this.bias = bias;
        }

        float[] apply(float[] input, boolean rectified) {
            float[] output = new float[bias.length];
            for (int i = 0; i < output.length; i++) {
                float sum = bias[i];
                for (int j = 0; j < input.length; j++) {
                    sum += weights[i][j] * input[j];
                }
                output[i] = rectified ? Math.max(0, sum) : sum;
            }
            return output;
        }
    }

    /** Probabilities of the candidates, and of none of them last. */
    double[] probabilities(float[][] candidates) {
        double[] scores = new double[candidates.length + 1];
        for (int k = 0; k < candidates.length; k++) {
            scores[k] = score(candidates[k]);
        }
        scores[candidates.length] = none;
        return softmax(scores);
    }

    private float score(float[] features) {
        float[] values = new float[features.length];
        for (int j = 0; j < values.length; j++) {
            values[j] = (features[j] - mean[j]) * scale[j];
        }
        for (int l = 0; l < layers.size(); l++) {
            values = layers.get(l).apply(values, l < layers.size() - 1);
        }
        return values[0];
    }

    private static double[] softmax(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        double[] result = new double[scores.length];
        for (int k = 0; k < scores.length; k++) {
            result[k] = Math.exp(scores[k] - most);
            sum += result[k];
        }
        for (int k = 0; k < scores.length; k++) {
            result[k] /= sum;
        }
        return result;
    }
}
