package org.quoth.quotes;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/**
 * The most probable sequence of tags in which no span goes on that has not begun, and none runs on to the next line. Tags
 * are O, then begin and inside of source, cue and content.
 */
final class TagDecoder {
    static final int TAGS = 7;
    private static final float FLOOR = 1e-9f;

    private TagDecoder() {}

    /** The spans, in the order of the text. */
    static ImmutableList<Tagged> decode(float[][] probabilities, List<Words.Line> lines) {
        float[][] allowed = probabilities.clone();
        for (Words.Line line : lines) {
            allowed[line.begin()] = begun(probabilities[line.begin()]);
        }
        int[] tags = path(allowed);
        ImmutableList.Builder<Tagged> spans = ImmutableList.builder();
        int begin = 0;
        for (int k = 1; k <= tags.length; k++) {
            boolean goesOn = k < tags.length && tags[k] != 0 && tags[k] % 2 == 0;
            if (goesOn) {
                continue;
            }
            if (tags[begin] != 0) {
                spans.add(new Tagged(Tagged.Role.of(tags[begin]), begin, k));
            }
            begin = k;
        }
        return spans.build();
    }

    /** A span that would go on begins anew. */
    private static float[] begun(float[] row) {
        float[] moved = row.clone();
        for (int tag = 1; tag < TAGS; tag += 2) {
            moved[tag] += moved[tag + 1];
            moved[tag + 1] = 0;
        }
        return moved;
    }

    private static int[] path(float[][] probabilities) {
        int n = probabilities.length;
        int[] tags = new int[n];
        if (n == 0) {
            return tags;
        }
        int[][] back = new int[n][TAGS];
        double[] best = new double[TAGS];
        for (int tag = 0; tag < TAGS; tag++) {
            best[tag] = isInside(tag) ? Double.NEGATIVE_INFINITY : log(probabilities[0][tag]);
        }
        for (int k = 1; k < n; k++) {
            best = step(best, probabilities[k], back[k]);
        }
        tags[n - 1] = argmax(best);
        for (int k = n - 1; k > 0; k--) {
            tags[k - 1] = back[k][tags[k]];
        }
        return tags;
    }

    private static double[] step(double[] best, float[] row, int[] back) {
        double[] next = new double[TAGS];
        Arrays.fill(next, Double.NEGATIVE_INFINITY);
        for (int tag = 0; tag < TAGS; tag++) {
            for (int from = 0; from < TAGS; from++) {
                if (best[from] > next[tag] && (!isInside(tag) || from == tag || from == tag - 1)) {
                    next[tag] = best[from];
                    back[tag] = from;
                }
            }
            next[tag] += log(row[tag]);
        }
        return next;
    }

    private static boolean isInside(int tag) {
        return tag > 0 && tag % 2 == 0;
    }

    private static double log(float probability) {
        return Math.log(probability + FLOOR);
    }

    private static int argmax(double[] values) {
        int best = 0;
        for (int k = 1; k < values.length; k++) {
            best = values[k] > values[best] ? k : best;
        }
        return best;
    }
}
