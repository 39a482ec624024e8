package org.quoth.quotes;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins words between quotation marks that have no cue and no source of their own to the quote that they go on from: in
 * its line with nothing unquoted between, or as the whole of the next line. Mirrors {@code training/quotes/link.py}.
 */
final class Continuations {
    private static final double QUOTED = 0.95;

    private final Page page;

    Continuations(Page page) {
        this.page = page;
    }

    /** The drafts, in the order of their first content. */
    ImmutableList<Draft> join(List<Draft> drafts) {
        List<Draft> joined = new ArrayList<>();
        for (Draft draft : drafts) {
            int last = joined.size() - 1;
            boolean loose = draft.cue().isEmpty() && draft.source().isEmpty();
            if (last >= 0
                    && loose
                    && goesOn(lastOf(joined.get(last)), draft.contents().get(0))) {
                joined.set(
                        last,
                        joined.get(last)
                                .withContents(ImmutableList.<Tagged>builder()
                                        .addAll(joined.get(last).contents())
                                        .addAll(draft.contents())
                                        .build()));
            } else {
                joined.add(draft);
            }
        }
        return ImmutableList.copyOf(joined);
    }

    private static Tagged lastOf(Draft draft) {
        return draft.contents().get(draft.contents().size() - 1);
    }

    private boolean goesOn(Tagged before, Tagged part) {
        if (before.end() > part.begin() || !isQuoted(before) && !staysOpen(before) || !isQuoted(part)) {
            return false;
        }
        int lines = page.lines[part.begin() + 1] - page.lines[before.end()];
        boolean sameLine = lines == 0 && isQuoted(before);
        return sameLine ? isQuoted(/* begin= */ before.end(), /* end= */ part.begin()) : lines == 1 && fillsLine(part);
    }

    private boolean isQuoted(Tagged span) {
        int words = page.words[span.end()] - page.words[span.begin()];
        int plain = page.plain[span.end()] - page.plain[span.begin()];
        return words > 0 && plain <= (1 - QUOTED) * words;
    }

    private boolean isQuoted(int begin, int end) {
        return page.plain[end] == page.plain[begin];
    }

    /** Whether what is quoted goes on to the end of the line, and is not closed there. */
    private boolean staysOpen(Tagged part) {
        int end = page.lineEnd(part.end() - 1);
        return page.has(end - 1, SurfaceFeatures.IN_DOUBLE)
                && !page.has(end - 1, SurfaceFeatures.DOUBLE_CLOSES)
                && isQuoted(part.end(), end);
    }

    /** Whether a span stands in a line that is quoted as a whole. */
    boolean fillsLine(Tagged part) {
        return isQuoted(page.lineBegin(part.begin()), page.lineEnd(part.begin()));
    }
}
