package org.quoth.quotes;

import static org.quoth.quotes.SurfaceFeatures.CAPITALISED;
import static org.quoth.quotes.SurfaceFeatures.COLON;
import static org.quoth.quotes.SurfaceFeatures.FIRST_OF_LINE;
import static org.quoth.quotes.SurfaceFeatures.LINE_BEGINS_WITH_MARK;
import static org.quoth.quotes.SurfaceFeatures.PUNCTUATION;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the linker sees of a span and one that it may belong to: a content and a cue, a cue and a source. Mirrors
 * {@code training/quotes/pairs.py}, names and order included.
 */
final class PairFeatures {
    static final int WIDTH = 32;
    private static final int MANY = 4;
    private static final int NEAR = 5;

    private final Page page;
    private final float[][] probabilities;
    private final Tagged origin;
    private final ImmutableList<Gap> gaps;
    private final int nearestBefore;
    private final int nearestAfter;

    /**
     * What lies between the origin and a candidate.
     *
     * @param begin first word between
     * @param end word after the last one between
     * @param before whether the candidate stands before the origin
     */
    private record Gap(int begin, int end, boolean before) {
        static Gap of(Tagged origin, Tagged target) {
            if (target.begin() >= origin.end()) {
                return new Gap(/* begin= */ origin.end(), /* end= */ target.begin(), false);
            }
            if (target.end() <= origin.begin()) {
                return new Gap(/* begin= */ target.end(), /* end= */ origin.begin(), true);
            }
            return new Gap(origin.begin(), origin.begin(), target.begin() < origin.begin());
        }

        int size() {
            return end - begin;
        }

        int count(int[] sums) {
            return sums[end] - sums[begin];
        }
    }

    private PairFeatures(Page page, float[][] probabilities, Tagged origin, List<Tagged> targets) {
        this.page = page;
        this.probabilities = probabilities;
        this.origin = origin;
        this.gaps = targets.stream().map(target -> Gap.of(origin, target)).collect(ImmutableList.toImmutableList());
        this.nearestBefore = nearest(true);
        this.nearestAfter = nearest(false);
    }

    private int nearest(boolean before) {
        return gaps.stream()
                .filter(gap -> gap.before == before)
                .mapToInt(Gap::size)
                .min()
                .orElse(0);
    }

    /** One row of {@link #WIDTH} values a candidate. */
    static float[][] of(Page page, float[][] probabilities, Tagged origin, List<Tagged> targets, double[] pointers) {
        PairFeatures pairs = new PairFeatures(page, probabilities, origin, targets);
        double best = IntStream.range(0, pointers.length)
                .mapToDouble(k -> pointers[k])
                .max()
                .orElse(0);
        int least = pairs.gaps.stream().mapToInt(Gap::size).min().orElse(0);
        float[][] rows = new float[targets.size()][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = pairs.row(targets.get(k), pairs.gaps.get(k), least);
            rows[k][19] = (float) pointers[k];
            rows[k][20] = (float) (best - pointers[k]);
        }
        return rows;
    }

    private float[] row(Tagged target, Gap gap, int least) {
        float[] row = new float[WIDTH];
        int a = origin.begin();
        int b = origin.end();
        int wordsBetween = gap.count(page.words);
        row[0] = flag(gap.before);
        row[1] = (float) Math.log1p(gap.size());
        row[2] = Math.min(gap.size(), NEAR) / (float) NEAR;
        row[3] = (float) Math.log1p(wordsBetween);
        row[4] = flag(wordsBetween == 0);
        row[5] = upTo(MANY, gap.count(page.stops));
        row[6] = upTo(MANY, page.lines[Math.max(a, target.begin()) + 1] - page.lines[Math.min(a, target.begin()) + 1]);
        row[7] = upTo(MANY, gap.count(page.begun(Tagged.Role.SOURCE)));
        row[8] = upTo(MANY, gap.count(page.begun(Tagged.Role.CUE)));
        row[9] = upTo(MANY, gap.count(page.begun(Tagged.Role.CONTENT)));
        row[10] = upTo(MANY, gap.count(page.marks));
        row[11] = upTo(MANY, gap.count(page.commas));
        row[12] = upTo(2, gap.count(page.colons));
        row[13] = quoted(origin);
        row[14] = quoted(target);
        row[15] = (float) Math.log1p(origin.words());
        row[16] = (float) Math.log1p(target.words());
        row[17] = flag(page.has(a, FIRST_OF_LINE));
        row[18] = flag(page.has(target.begin(), LINE_BEGINS_WITH_MARK));
        row[21] = confidence(probabilities, target);
        row[22] = confidence(probabilities, origin);
        row[23] = flag(gap.size() == (gap.before ? nearestBefore : nearestAfter));
        row[24] = flag(gap.size() == least);
        row[25] = flag(page.stops[b] - page.stops[Math.max(a, b - 2)] > 0);
        row[26] = flag(
                (target.end() < page.size() && page.has(target.end(), COLON)) || page.has(target.end() - 1, COLON));
        row[27] = flag(target.role() == Tagged.Role.CUE);
        row[28] = flag(page.touches(target, Tagged.Role.SOURCE, List.of()));
        row[29] = flag(page.touches(target, Tagged.Role.CONTENT, List.of(origin)));
        row[30] = flag(
                page.has(a, CAPITALISED) || (b - a > 1 && page.has(a, PUNCTUATION) && page.has(a + 1, CAPITALISED)));
        row[31] = flag(target.words() == 1 && !page.has(target.begin(), CAPITALISED));
        return row;
    }

    private float quoted(Tagged span) {
        return (page.quoted[span.end()] - page.quoted[span.begin()]) / (float) span.words();
    }

    /** Mean probability of a span's words to have its role. */
    static float confidence(float[][] probabilities, Tagged span) {
        int tag = span.role().beginTag();
        double sum = 0;
        for (int k = span.begin(); k < span.end(); k++) {
            sum += probabilities[k][tag] + probabilities[k][tag + 1];
        }
        return (float) (sum / span.words());
    }

    private static float upTo(int most, int count) {
        return Math.min(count, most);
    }

    private static float flag(boolean value) {
        return value ? 1 : 0;
    }
}
