package org.quoth.quotes;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Maps;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * A document's words and tagged spans, with the counts that make the linker's features cheap: what stands between two
 * words is a difference of two sums.
 */
final class Page {
    private static final int MARKS_BETWEEN = 2;

    private final float[][] features;
    private final ImmutableList<Tagged> tagged;
    private final Map<Integer, Tagged> beginning;
    private final Map<Integer, Tagged> ending;
    private final ImmutableList<int[]> spans;
    final int[] words;
    final int[] stops;
    final int[] lines;
    final int[] quoted;
    final int[] plain;
    final int[] marks;
    final int[] commas;
    final int[] colons;

    Page(float[][] features, ImmutableList<Tagged> tagged) {
        this.features = features;
        this.tagged = tagged;
        this.beginning = Maps.uniqueIndex(tagged, Tagged::begin);
        this.ending = Maps.uniqueIndex(tagged, Tagged::end);
        this.words = sums(k -> !has(k, SurfaceFeatures.PUNCTUATION));
        this.stops = sums(k -> has(k, SurfaceFeatures.SENTENCE_END));
        this.lines = sums(k -> has(k, SurfaceFeatures.FIRST_OF_LINE));
        this.quoted = sums(this::isQuoted);
        this.plain = sums(k -> !isQuoted(k) && !has(k, SurfaceFeatures.PUNCTUATION));
        this.marks = sums(k -> has(k, SurfaceFeatures.DOUBLE_OPENS) || has(k, SurfaceFeatures.DOUBLE_CLOSES));
        this.commas = sums(k -> has(k, SurfaceFeatures.COMMA));
        this.colons = sums(k -> has(k, SurfaceFeatures.COLON));
        this.spans = Arrays.stream(Tagged.Role.values()).map(this::begins).collect(ImmutableList.toImmutableList());
    }

    private boolean isQuoted(int word) {
        return has(word, SurfaceFeatures.IN_DOUBLE) || has(word, SurfaceFeatures.IN_SINGLE);
    }

    private int[] begins(Tagged.Role role) {
        return sums(k -> {
            Tagged span = beginning.get(k);
            return span != null && span.role() == role;
        });
    }

    private int[] sums(IntPredicate condition) {
        int[] sums = new int[features.length + 1];
        for (int k = 0; k < features.length; k++) {
            sums[k + 1] = sums[k] + (condition.test(k) ? 1 : 0);
        }
        return sums;
    }

    ImmutableList<Tagged> tagged() {
        return tagged;
    }

    int size() {
        return features.length;
    }

    boolean has(int word, int feature) {
        return features[word][feature] > 0;
    }

    /** The first word of a word's line. */
    int lineBegin(int word) {
        int begin = word;
        while (begin > 0 && !has(begin, SurfaceFeatures.FIRST_OF_LINE)) {
            begin--;
        }
        return begin;
    }

    /** After the last word of a word's line. */
    int lineEnd(int word) {
        int end = word + 1;
        while (end < size() && !has(end, SurfaceFeatures.FIRST_OF_LINE)) {
            end++;
        }
        return end;
    }

    /** Sums of the words at which a span of the role begins. */
    int[] begun(Tagged.Role role) {
        return spans.get(role.index());
    }

    /** Whether a span of the role, other than one, stands next to a span, with at most two marks between. */
    boolean touches(Tagged span, Tagged.Role role, List<Tagged> but) {
        return touchesAfter(span, role, but) || touchesBefore(span, role, but);
    }

    private boolean touchesAfter(Tagged span, Tagged.Role role, List<Tagged> but) {
        for (int k = span.end(); k <= Math.min(span.end() + MARKS_BETWEEN, size() - 1); k++) {
            Tagged next = beginning.get(k);
            if (next != null) {
                return next.role() == role && !but.contains(next);
            }
            if (words[k + 1] > words[k]) {
                return false;
            }
        }
        return false;
    }

    private boolean touchesBefore(Tagged span, Tagged.Role role, List<Tagged> but) {
        for (int k = span.begin(); k > Math.max(span.begin() - MARKS_BETWEEN - 1, 0); k--) {
            Tagged previous = ending.get(k);
            if (previous != null) {
                return previous.role() == role && !but.contains(previous);
            }
            if (words[k] > words[k - 1]) {
                return false;
            }
        }
        return false;
    }
}
