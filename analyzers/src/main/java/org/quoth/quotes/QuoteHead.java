package org.quoth.quotes;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        private final ImmutableList<float[][]> links;

        private Reading(float[][] probabilities, ImmutableList<float[][]> links) {
            this.probabilities = probabilities;
            this.links = links;
        }

        private static Reading blank(int words, int readings) {
            return new Reading(
                    new float[words][],
                    Stream.generate(() -> new float[words][]).limit(readings).collect(toImmutableList()));
        }

        /** One row of {@link TagDecoder#TAGS} a word. */
        float[][] probabilities() {
            return probabilities;
        }

        /** How well a span's vectors point at a word: the scaled dot product, the mean of all readings. */
        double dot(int word, Link target, int origin, Link from) {
            double sum = 0;
            for (float[][] vectors : links) {
                int width = vectors[word].length / Link.values().length;
                int a = from.place * width;
                int b = target.place * width;
                for (int d = 0; d < width; d++) {
                    sum += vectors[origin][a + d] * vectors[word][b + d];
                }
            }
            return sum / links.size();
        }
    }

    private QuoteHead() {}

    static void preload() {
        GRAPH.preload();
    }

    /** What it says of some readings of the same words, each in windows of its own: the mean. */
    static Reading read(List<WordStates> readings, float[][] features) {
        int n = features.length;
        Reading all = Reading.blank(n, readings.size());
        int begin = 0;
        while (begin < n) {
            // The last stretch takes a short rest along.
            int end = n - begin < STRETCH + STRETCH / 2 ? n : begin + STRETCH;
            int from = Math.max(0, begin - MARGIN);
            int to = Math.min(n, end + MARGIN);
            float[][] surface = Arrays.copyOfRange(features, from, to);
            for (int k = 0; k < readings.size(); k++) {
                Tensors result = run(readings.get(k).rows(from, to), surface);
                float[][] vectors = rows(result.get("links").floats(), to - from);
                System.arraycopy(vectors, begin - from, all.links.get(k), begin, end - begin);
                float[][] tags = rows(result.get("probabilities").floats(), to - from);
                for (int word = begin; word < end; word++) {
                    all.probabilities[word] = mean(all.probabilities[word], tags[word - from], k);
                }
            }
            begin = end;
        }
        return all;
    }

    /** The mean of so many rows and one more. */
    private static float[] mean(float[] known, float[] row, int count) {
        if (count == 0) {
            return row;
        }
        for (int i = 0; i < row.length; i++) {
            known[i] += (row[i] - known[i]) / (count + 1);
        }
        return known;
    }

    private static Tensors run(float[] states, float[][] features) {
        int n = features.length;
        float[] surface = new float[n * SurfaceFeatures.WIDTH];
        for (int k = 0; k < n; k++) {
            System.arraycopy(features[k], 0, surface, k * SurfaceFeatures.WIDTH, SurfaceFeatures.WIDTH);
        }
        return GRAPH.run(Map.of(
                "states", Tensor.of(states, 1, n, WordStates.WIDTH),
                "features", Tensor.of(surface, 1, n, SurfaceFeatures.WIDTH)));
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
