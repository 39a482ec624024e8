package org.quoth.quotes;

import java.util.Map;
import org.quoth.encoder.OnnxHead;
import org.quoth.encoder.Tensor;
import org.quoth.encoder.Tensors;

/**
 * The network over a document's words: probabilities of tags, and the vectors by which the linker's pointers are
 * measured. Trained on PolNeAR by {@code analyzers/training/quotes}; its metadata name the data, the date and the
 * figures.
 *
 * <p>Safe for many threads. Long documents are read in overlapping stretches, so that memory does not grow with them.
 */
final class QuoteHead {
    /** Kinds of vectors of a word, in the head's order. */
    enum Link {
        CONTENT_FIRST(0),
        CONTENT_LAST(1),
        CUE_TARGET(2),
        CUE_ORIGIN(3),
        SOURCE_TARGET(4);

        private final int place;

        Link(int place) {
            this.place = place;
        }
    }

    private static final OnnxHead GRAPH = OnnxHead.of("quotes", QuoteHead.class, "head.onnx");
    private static final int STRETCH = 2048;
    private static final int MARGIN = 96;

    /** What the head says of every word. Not to be written to. */
    static final class Reading {
        private final float[][] probabilities;
        private final float[][] links;

        private Reading(float[][] probabilities, float[][] links) {
            this.probabilities = probabilities;
            this.links = links;
        }

        /** One row of {@link TagDecoder#TAGS} a word. */
        float[][] probabilities() {
            return probabilities;
        }

        /** How well a span's vectors point at a word: the scaled dot product. */
        double dot(int word, Link target, int origin, Link from) {
            int width = links[word].length / Link.values().length;
            int a = from.place * width;
            int b = target.place * width;
            double sum = 0;
            for (int d = 0; d < width; d++) {
                sum += links[origin][a + d] * links[word][b + d];
            }
            return sum;
        }
    }

    private QuoteHead() {}

    static void preload() {
        GRAPH.preload();
    }

    static Reading read(WordStates states, float[][] features) {
        int n = features.length;
        Reading all = new Reading(new float[n][], new float[n][]);
        int begin = 0;
        while (begin < n) {
            // The last stretch takes a short rest along.
            int end = n - begin < STRETCH + STRETCH / 2 ? n : begin + STRETCH;
            int from = Math.max(0, begin - MARGIN);
            Reading part = run(states, features, from, Math.min(n, end + MARGIN));
            System.arraycopy(part.probabilities, begin - from, all.probabilities, begin, end - begin);
            System.arraycopy(part.links, begin - from, all.links, begin, end - begin);
            begin = end;
        }
        return all;
    }

    private static Reading run(WordStates states, float[][] features, int from, int to) {
        int n = to - from;
        float[] surface = new float[n * SurfaceFeatures.WIDTH];
        for (int k = 0; k < n; k++) {
            System.arraycopy(features[from + k], 0, surface, k * SurfaceFeatures.WIDTH, SurfaceFeatures.WIDTH);
        }
        Tensors result = GRAPH.run(Map.of(
                "states", Tensor.of(states.rows(from, to), 1, n, WordStates.WIDTH),
                "features", Tensor.of(surface, 1, n, SurfaceFeatures.WIDTH)));
        return new Reading(
                rows(result.get("probabilities").floats(), n),
                rows(result.get("links").floats(), n));
    }

    private static float[][] rows(float[] values, int n) {
        int width = values.length / n;
        float[][] rows = new float[n][width];
        for (int k = 0; k < n; k++) {
            System.arraycopy(values, k * width, rows[k], 0, width);
        }
        return rows;
    }
}
