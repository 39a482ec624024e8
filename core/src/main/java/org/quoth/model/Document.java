package org.quoth.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A text to analyse and what is known about it. The text is never changed: every offset that the library returns is a
 * UTF-16 index into it.
 *
 * <pre>{@code
 * Document article = Document.of("dar-rubio", text).withTitle("Dar meets Rubio").withSource("The Daily");
 * }</pre>
 *
 * @param id names the document in results; not blank
 * @param text the text, possibly empty; any chars, also such as are not valid Unicode
 * @param title the title, where it is not part of the text
 * @param date when it was published
 * @param source who published it
 * @param metadata whatever else the caller wants to find again
 */
public record Document(
        String id,
        String text,
        Optional<String> title,
        Optional<Instant> date,
        Optional<String> source,
        ImmutableMap<String, String> metadata) {
    private static final int ID_DIGITS = 12;

    /**
     * Checks that there is an id and a text.
     *
     * @param id see the record
     * @param text see the record
     * @param title see the record
     * @param date see the record
     * @param source see the record
     * @param metadata see the record
     */
    public Document {
        Objects.requireNonNull(text, "the text is null; pass \"\" for an empty document");
        Check.notBlank(Objects.requireNonNull(id, "the id is null"), "a document's id");
    }

    /**
     * A document whose id is a digest of its text, so that the same text has the same id everywhere.
     *
     * @param text the text
     * @return the document
     * @throws NullPointerException if the text is null
     */
    public static Document of(String text) {
        Objects.requireNonNull(text, "the text is null; pass \"\" for an empty document");
        String digest = Hashing.sha256().hashUnencodedChars(text).toString();
        return of("sha256-" + digest.substring(0, ID_DIGITS), text);
    }

    /**
     * A document with an id of the caller's.
     *
     * @param id names the document in results
     * @param text the text
     * @return the document
     * @throws NullPointerException if the id or the text is null
     * @throws IllegalArgumentException if the id is blank
     */
    public static Document of(String id, String text) {
        return new Document(id, text, Optional.empty(), Optional.empty(), Optional.empty(), ImmutableMap.of());
    }

    /**
     * The same document with a title. The title is not analysed.
     *
     * @param value the title
     * @return a new document
     */
    public Document withTitle(String value) {
        return new Document(id, text, Optional.of(value), date, source, metadata);
    }

    /**
     * The same document with the time of its publication.
     *
     * @param value when it was published
     * @return a new document
     */
    public Document withDate(Instant value) {
        return new Document(id, text, title, Optional.of(value), source, metadata);
    }

    /**
     * The same document with its publisher.
     *
     * @param value who published it
     * @return a new document
     */
    public Document withSource(String value) {
        return new Document(id, text, title, date, Optional.of(value), metadata);
    }

    /**
     * The same document with other metadata.
     *
     * @param values whatever the caller wants to find again
     * @return a new document
     */
    public Document withMetadata(Map<String, String> values) {
        return new Document(id, text, title, date, source, ImmutableMap.copyOf(values));
    }

    /**
     * The text at a span.
     *
     * @param span a span of this text
     * @return the span with its text
     * @throws IllegalArgumentException if the span ends after the text or splits a surrogate pair
     */
    public Excerpt excerpt(Span span) {
        checkArgument(span.end() <= text.length(), "%s ends after the text, which has %s chars", span, text.length());
        checkArgument(!splitsPair(span.begin()) && !splitsPair(span.end()), "%s splits a surrogate pair", span);
        return new Excerpt(span, text.substring(span.begin(), span.end()));
    }

    private boolean splitsPair(int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }
}
