package org.quoth.quotes;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Span;
import org.quoth.quotes.scan.Marked;
import org.quoth.quotes.scan.Marked.Kind;

/**
 * What is somebody's words by its form alone: the lines of a transcript, {@code NAME: …}, dialogue after a dash, and
 * quotes that are signed, {@code “…” — Name}. The head was hardly trained on them, so they take the place of what it says
 * of the same words.
 */
final class SpokenLines {
    private static final double MOST = 0.6;
    private static final String ENDS = ".?!…”\"’'»";
    private static final Pattern SIGNATURE = Pattern.compile("[ \\t\\xa0]*[-–—―]{1,2}[ \\t\\xa0]*"
            + "(?<name>\\p{Lu}[\\p{L}.’'-]*(?:[ \\xa0](?:\\p{Lu}[\\p{L}.’'-]*|de|la|van|von|al|el|bin)){0,4}?)(?<=\\p{L})"
            + "\\.?[ \\t\\xa0]*(?=[\\n\\r]|$)");

    private final Document document;
    private final ImmutableList<Line> lines;

    /**
     * Words and whose they are.
     *
     * @param content the words, with quotation marks where there are any
     * @param source who says so, where the form tells
     * @param confidence of the scanner
     */
    private record Line(Span content, Optional<Span> source, double confidence) {}

    SpokenLines(Document document, Collection<Marked> marked) {
        this.document = document;
        this.lines = marked.stream().flatMap(part -> line(part).stream()).collect(toImmutableList());
    }

    private Optional<Line> line(Marked part) {
        if (part.kind() == Kind.TRANSCRIPT) {
            return Optional.of(new Line(part.inner(), part.source(), part.confidence()));
        }
        if (part.kind() == Kind.DASH) {
            return Optional.of(new Line(part.span(), part.source(), part.confidence()));
        }
        return signature(part).map(name -> new Line(part.span(), Optional.of(name), part.confidence()));
    }

    private Optional<Span> signature(Marked part) {
        if (part.depth() > 0 || !part.closed()) {
            return Optional.empty();
        }
        Matcher matcher = SIGNATURE
                .matcher(document.text())
                .region(part.span().end(), document.text().length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        Span name = new Span(matcher.start("name"), matcher.end("name"));
        return Optional.of(name).filter(this::isSomebodysName);
    }

    /** A first name and a surname, or a surname alone whose first name the text gives elsewhere. */
    private boolean isSomebodysName(Span name) {
        String words = document.text().substring(name.begin(), name.end());
        return words.indexOf(' ') >= 0
                || words.indexOf('\u00a0') >= 0
                || Pattern.compile("\\p{Lu}[\\p{L}.’'-]*[ \\xa0]" + Pattern.quote(words) + "(?!\\p{L})")
                        .matcher(document.text())
                        .find();
    }

    /** The quotes that the head found, with those of the lines; what is said within a line is nested. */
    ImmutableList<Quote> join(List<Quote> found) {
        if (lines.isEmpty()) {
            return ImmutableList.copyOf(found);
        }
        ImmutableList.Builder<Quote> all = ImmutableList.builder();
        for (Quote quote : found) {
            Optional<Line> line = lines.stream()
                    .filter(candidate -> candidate.content.overlaps(quote.span()))
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

    /** Whether the head says the same as a headline's line: "Pence: Flowers won’t be at debate". */
    private boolean isSaidBefore(Quote quote, Line line) {
        if (isSentence(line)) {
            return false;
        }
        boolean sameSource = quote.source()
                .filter(source ->
                        line.source.filter(name -> name.overlaps(source.span())).isPresent())
                .isPresent();
        return sameSource && line.content.contains(quote.span()) && !isShort(quote, line);
    }

    /** Headlines end without a full stop; what is said in a transcript ends as sentences do. */
    private boolean isSentence(Line line) {
        return ENDS.indexOf(document.text().charAt(line.content.end() - 1)) >= 0;
    }

    private static boolean isShort(Quote quote, Line line) {
        int length =
                quote.content().stream().mapToInt(part -> part.span().length()).sum();
        return length < MOST * line.content.length();
    }

    /** Whether a quote is something that the line's speaker reports, and not the line itself. */
    private static boolean isWithin(Quote quote, Line line) {
        return line.content.contains(quote.span())
                && quote.source().isPresent()
                && line.content.contains(quote.source().get().span())
                && isShort(quote, line);
    }

    private Quote quote(Line line) {
        Excerpt content = document.excerpt(line.content);
        Quote quote = Quote.of(Quote.Type.DIRECT, ImmutableList.of(content), line.confidence);
        return line.source.map(document::excerpt).map(quote::withSource).orElse(quote);
    }
}
