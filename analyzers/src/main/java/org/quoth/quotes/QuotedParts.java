package org.quoth.quotes;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.Optional;
import org.quoth.model.Span;
import org.quoth.quotes.scan.Marked;
import org.quoth.quotes.scan.Marked.Kind;

/** What stands between quotation marks, at the top level: apart and in the order of the text. */
final class QuotedParts {
    private final ImmutableList<Span> wholes;
    private final ImmutableList<Span> inners;

    private QuotedParts(ImmutableList<Marked> parts) {
        this.wholes = parts.stream().map(Marked::span).collect(toImmutableList());
        this.inners = parts.stream().map(Marked::inner).collect(toImmutableList());
    }

    static QuotedParts of(Collection<Marked> marked) {
        ImmutableList.Builder<Marked> tops = ImmutableList.builder();
        int end = 0;
        for (Marked part : marked) {
            boolean marks = part.kind() != Kind.DASH && part.kind() != Kind.TRANSCRIPT;
            if (marks && part.kind() != Kind.NICKNAME && part.span().begin() >= end) {
                tops.add(part);
                end = part.span().end();
            }
        }
        return new QuotedParts(tops.build());
    }

    /** Whether all of a word stands between marks. */
    boolean contains(Span word) {
        return at(word.begin()).filter(k -> wholes.get(k).contains(word)).isPresent();
    }

    /** The span, with the marks around what it quotes: not one of a pair without the other. */
    Span snap(Span span) {
        Optional<Integer> first = at(span.begin());
        Optional<Integer> last = at(span.end() - 1);
        int begin = first.filter(k -> span.begin() <= inners.get(k).begin())
                .map(k -> wholes.get(k).begin())
                .orElse(span.begin());
        int end = last.filter(k -> span.end() >= inners.get(k).end())
                .map(k -> wholes.get(k).end())
                .orElse(span.end());
        return new Span(begin, end);
    }

    /** The part in which an offset lies. */
    private Optional<Integer> at(int offset) {
        int low = 0;
        int high = wholes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (wholes.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low < wholes.size() && wholes.get(low).contains(offset) ? Optional.of(low) : Optional.empty();
    }
}
