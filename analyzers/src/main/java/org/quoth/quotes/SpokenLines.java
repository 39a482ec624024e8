package org.quoth.quotes;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Span;
import org.quoth.quotes.scan.Marked;
import org.quoth.quotes.scan.Marked.Kind;

/**
 * Lines that are somebody's words by their form alone: those of a transcript, {@code NAME: …}, and dialogue after a
 * dash. The head was hardly trained on them, so they take the place of what it says of the same words.
 */
final class SpokenLines {
    private static final double MOST = 0.6;

    private final Document document;
    private final ImmutableList<Marked> lines;

    SpokenLines(Document document, Collection<Marked> marked) {
        this.document = document;
        this.lines = marked.stream()
                .filter(part -> part.kind() == Kind.TRANSCRIPT || part.kind() == Kind.DASH)
                .collect(toImmutableList());
    }

    /** The quotes that the head found, with those of the lines; what is said within a line is nested. */
    ImmutableList<Quote> join(List<Quote> found) {
        if (lines.isEmpty()) {
            return ImmutableList.copyOf(found);
        }
        ImmutableList.Builder<Quote> all = ImmutableList.builder();
        for (Quote quote : found) {
            Optional<Marked> line = lines.stream()
                    .filter(candidate -> candidate.inner().overlaps(quote.span()))
                    .findFirst();
            if (line.isEmpty() || isSaidBefore(quote, line.get())) {
                all.add(quote);
            } else if (isWithin(quote, line.get())) {
                all.add(quote.asNested());
            }
        }
        lines.stream()
                .filter(line -> found.stream().noneMatch(quote -> isSaidBefore(quote, line)))
                .forEach(line -> all.add(quote(line)));
        return all.build();
    }

    /** Whether the head says the same as the line, as of headlines: "Pence: Flowers won’t be at debate". */
    private static boolean isSaidBefore(Quote quote, Marked line) {
        boolean sameSource = quote.source()
                .filter(source -> line.source()
                        .filter(name -> name.overlaps(source.span()))
                        .isPresent())
                .isPresent();
        return sameSource && line.inner().contains(quote.span()) && !isShort(quote, line);
    }

    private static boolean isShort(Quote quote, Marked line) {
        int length =
                quote.content().stream().mapToInt(part -> part.span().length()).sum();
        return length < MOST * line.inner().length();
    }

    /** Whether a quote is something that the line's speaker reports, and not the line itself. */
    private static boolean isWithin(Quote quote, Marked line) {
        return line.inner().contains(quote.span())
                && quote.source().isPresent()
                && line.inner().contains(quote.source().get().span())
                && isShort(quote, line);
    }

    private Quote quote(Marked line) {
        Span words = line.kind() == Kind.DASH ? line.span() : line.inner();
        Excerpt content = document.excerpt(words);
        Quote quote = Quote.of(Quote.Type.DIRECT, ImmutableList.of(content), line.confidence());
        return line.source().map(document::excerpt).map(quote::withSource).orElse(quote);
    }
}
