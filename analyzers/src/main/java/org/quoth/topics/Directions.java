package org.quoth.topics;

/** Directions from a centre: what nearness of vectors is measured on. */
final class Directions {
    private Directions() {}

    /** Moves a vector to the centre's frame and gives each of its blocks (one for each layer) the length 1, in place. */
    static void unit(float[] vector, float[] centre, int block) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] -= centre[i];
        }
        for (int begin = 0; begin < vector.length; begin += block) {
            normalise(vector, begin, begin + block);
        }
    }

    private static void normalise(float[] vector, int begin, int end) {
        double square = 0;
        for (int i = begin; i < end; i++) {
            square += vector[i] * vector[i];
        }
        if (square == 0) {
            return;
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (int i = begin; i < end; i++) {
            vector[i] *= scale;
        }
    }
}
