package org.quoth.html;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Quotes;
import org.quoth.model.Span;

/**
 * A piece of text that nothing begins or ends in. Quotes may lie in one another, and one quote's cue in another's
 * content: cut at every edge they are flat.
 *
 * @param span where it stands
 * @param content the innermost quote whose content it belongs to
 * @param words the cue or the source that it belongs to
 */
record Segment(Span span, Optional<Mark> content, Optional<Mark> words) {

    /** Something marked in the text. */
    record Mark(Span span, Part part, int quote) {}

    /** What a mark is to its quote. */
    enum Part {
        CONTENT,
        CUE,
        SOURCE
    }

    /** Hands out the marks of one block after the other, in the order of the text. */
    static final class Cursor {
        private final ImmutableList<Mark> marks;
        private final List<Mark> open = new ArrayList<>();
        private int next;

        Cursor(Quotes quotes, int length) {
            List<Mark> all = new ArrayList<>();
            for (int i = 0; i < quotes.size(); i++) {
                Quote quote = quotes.get(i);
                add(all, quote.content(), Part.CONTENT, i);
                add(all, quote.cue().stream().toList(), Part.CUE, i);
                add(all, quote.source().stream().toList(), Part.SOURCE, i);
            }
            marks = all.stream()
                    .filter(mark -> mark.span().end() <= length)
                    .sorted(Comparator.comparing(Mark::span))
                    .collect(ImmutableList.toImmutableList());
        }

        private static void add(List<Mark> all, List<Excerpt> excerpts, Part part, int quote) {
            excerpts.forEach(excerpt -> all.add(new Mark(excerpt.span(), part, quote)));
        }

        ImmutableList<Mark> in(Span block) {
            open.removeIf(mark -> mark.span().end() <= block.begin());
            while (next < marks.size() && marks.get(next).span().begin() < block.end()) {
                open.add(marks.get(next++));
            }
            return open.stream().filter(mark -> mark.span().overlaps(block)).collect(ImmutableList.toImmutableList());
        }
    }

    static ImmutableList<Segment> of(Span range, List<Mark> marks) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(range.begin(), range.end()));
        for (Mark mark : marks) {
            edges.add(Math.max(range.begin(), Math.min(range.end(), mark.span().begin())));
            edges.add(Math.max(range.begin(), Math.min(range.end(), mark.span().end())));
        }
        ImmutableList.Builder<Segment> segments = ImmutableList.builder();
        int begin = range.begin();
        for (int end : edges.tailSet(begin, false)) {
            Span span = new Span(begin, end);
            List<Mark> over =
                    marks.stream().filter(mark -> mark.span().contains(span)).toList();
            segments.add(new Segment(
                    span,
                    innermost(over, mark -> mark.part() == Part.CONTENT),
                    innermost(over, mark -> mark.part() != Part.CONTENT)));
            begin = end;
        }
        return segments.build();
    }

    private static Optional<Mark> innermost(List<Mark> marks, Predicate<Mark> wanted) {
        return marks.stream()
                .filter(wanted)
                .min(Comparator.<Mark>comparingInt(mark -> mark.span().length())
                        .thenComparing(Comparator.comparingInt(Mark::quote).reversed()));
    }
}
