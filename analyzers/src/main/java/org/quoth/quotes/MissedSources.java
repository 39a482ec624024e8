package org.quoth.quotes;

import java.util.Arrays;
import java.util.Optional;
import org.quoth.quotes.Tagged.Role;

/**
 * Looks again for the source of a cue that the linker gave none: the likeliest words of the cue's line, though the tagger
 * thought other tags likelier still. Mirrors {@code training/quotes/link.py}.
 */
final class MissedSources {
    private static final int NEAR = 40;
    private static final float PEAK = 0.25f;
    private static final float SLOPE = 0.125f;

    private final Page page;
    private final float[] likely;

    MissedSources(Page page, float[][] probabilities) {
        this.page = page;
        this.likely = likely(page, probabilities);
    }

    /** Of each word that has no tag yet, the probability to be a source's. */
    private static float[] likely(Page page, float[][] probabilities) {
        float[] likely = new float[page.size()];
        int tag = Role.SOURCE.beginTag();
        for (int k = 0; k < likely.length; k++) {
            boolean word = !page.has(k, SurfaceFeatures.PUNCTUATION);
            likely[k] = word ? probabilities[k][tag] + probabilities[k][tag + 1] : 0;
        }
        for (Tagged span : page.tagged()) {
            Arrays.fill(likely, span.begin(), span.end(), 0);
        }
        return likely;
    }

    /** The draft, with a source where it has a cue alone and one is likely enough. */
    Draft complete(Draft draft) {
        if (draft.source().isPresent()) {
            return draft;
        }
        return draft.cue().flatMap(this::near).map(draft::withSource).orElse(draft);
    }

    private Optional<Tagged> near(Tagged cue) {
        int low = cue.begin();
        while (low > 0 && !beginsLine(low) && cue.begin() - low < NEAR) {
            low--;
        }
        int high = cue.end();
        while (high < page.size() && !beginsLine(high) && high - cue.end() < NEAR) {
            high++;
        }
        int best = low;
        for (int k = low; k < high; k++) {
            best = likely[k] > likely[best] ? k : best;
        }
        return likely[best] < PEAK ? Optional.empty() : Optional.of(around(best, low, high));
    }

    private boolean beginsLine(int word) {
        return page.has(word, SurfaceFeatures.FIRST_OF_LINE);
    }

    private Tagged around(int best, int low, int high) {
        int begin = best;
        while (begin > low && likely[begin - 1] > SLOPE) {
            begin--;
        }
        int end = best + 1;
        while (end < high && likely[end] > SLOPE) {
            end++;
        }
        return new Tagged(Role.SOURCE, begin, end);
    }
}
