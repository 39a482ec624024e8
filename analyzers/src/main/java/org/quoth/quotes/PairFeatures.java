package org.quoth.quotes;

import static org.quoth.quotes.SurfaceFeatures.CAPITALISED;
import static org.quoth.quotes.SurfaceFeatures.COLON;
import static org.quoth.quotes.SurfaceFeatures.FIRST_OF_LINE;
import static org.quoth.quotes.SurfaceFeatures.LINE_BEGINS_WITH_MARK;
import static org.quoth.quotes.SurfaceFeatures.PUNCTUATION;

import com.google.common.collect.ImmutableList;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * What the linker sees of a span and one that it may belong to: a content and a cue, a cue and a source. Mirrors
 * {@code training/quotes/pairs.py}, its order included.
 */
final class PairFeatures {
    static final int WIDTH = 32;
    private static final int MANY = 4;
    private static final int NEAR = 5;

    private final Page page;
    private final Tagged origin;
    private final ImmutableList<Gap> gaps;

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

    private PairFeatures(Page page, Tagged origin, List<Tagged> targets) {
        this.page = page;
        this.origin = origin;
        this.gaps = targets.stream().map(target -> Gap.of(origin, target)).collect(ImmutableList.toImmutableList());
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
        PairFeatures pairs = new PairFeatures(page, origin, targets);
        double best = Arrays.stream(pointers).max().orElse(0);
        int nearestBefore = pairs.nearest(true);
        int nearestAfter = pairs.nearest(false);
        int least = pairs.gaps.stream().mapToInt(Gap::size).min().orElse(0);
        float[][] rows = new float[targets.size()][];
        for (int k = 0; k < rows.length; k++) {
            Tagged target = targets.get(k);
            Gap gap = pairs.gaps.get(k);
            FloatBuffer row = FloatBuffer.allocate(WIDTH);
            pairs.putGap(row, target, gap);
            pairs.putSpans(row, target);
            row.put((float) pointers[k]).put((float) (best - pointers[k]));
            row.put(confidence(probabilities, target)).put(confidence(probabilities, origin));
            row.put(flag(gap.size() == (gap.before ? nearestBefore : nearestAfter)))
                    .put(flag(gap.size() == least));
            pairs.putNeighbours(row, target);
            rows[k] = row.array();
        }
        return rows;
    }

    private void putGap(FloatBuffer row, Tagged target, Gap gap) {
        int wordsBetween = gap.count(page.words);
        int first = Math.min(origin.begin(), target.begin());
        int last = Math.max(origin.begin(), target.begin());
        row.put(flag(gap.before));
        row.put((float) Math.log1p(gap.size()));
        row.put(Math.min(gap.size(), NEAR) / (float) NEAR);
        row.put((float) Math.log1p(wordsBetween));
        row.put(flag(wordsBetween == 0));
        row.put(upTo(MANY, gap.count(page.stops)));
        row.put(upTo(MANY, page.lines[last + 1] - page.lines[first + 1]));
        row.put(upTo(MANY, gap.count(page.begun(Tagged.Role.SOURCE))));
        row.put(upTo(MANY, gap.count(page.begun(Tagged.Role.CUE))));
        row.put(upTo(MANY, gap.count(page.begun(Tagged.Role.CONTENT))));
        row.put(upTo(MANY, gap.count(page.marks)));
        row.put(upTo(MANY, gap.count(page.commas)));
        row.put(upTo(2, gap.count(page.colons)));
    }

    private void putSpans(FloatBuffer row, Tagged target) {
        row.put(quoted(origin)).put(quoted(target));
        row.put((float) Math.log1p(origin.words())).put((float) Math.log1p(target.words()));
        row.put(flag(page.has(origin.begin(), FIRST_OF_LINE)));
        row.put(flag(page.has(target.begin(), LINE_BEGINS_WITH_MARK)));
    }

    private void putNeighbours(FloatBuffer row, Tagged target) {
        int first = origin.begin();
        int end = origin.end();
        boolean colonFollows = target.end() < page.size() && page.has(target.end(), COLON);
        boolean capitalAfterMark = end - first > 1 && page.has(first, PUNCTUATION) && page.has(first + 1, CAPITALISED);
        row.put(flag(page.stops[end] - page.stops[Math.max(first, end - 2)] > 0));
        row.put(flag(colonFollows || page.has(target.end() - 1, COLON)));
        row.put(flag(target.role() == Tagged.Role.CUE));
        row.put(flag(page.touches(target, Tagged.Role.SOURCE, List.of())));
        row.put(flag(page.touches(target, Tagged.Role.CONTENT, List.of(origin))));
        row.put(flag(page.has(first, CAPITALISED) || capitalAfterMark));
        row.put(flag(target.words() == 1 && !page.has(target.begin(), CAPITALISED)));
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
