package org.quoth.model;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Comparator;

/**
 * A stretch of a text: UTF-16 offsets, half-open, never empty.
 *
 * <pre>{@code
 * Span span = new Span(6, 10);
 * "Hello Dar!".substring(span.begin(), span.end() - 1); // "Dar"
 * }</pre>
 *
 * @param begin offset of the first char, 0 or more
 * @param end offset after the last char, more than {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {
    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::begin).thenComparingInt(Span::end);

    /**
     * Checks the offsets; throws IllegalArgumentException where they make no span.
     *
     * @param begin see the record
     * @param end see the record
     */
    public Span {
        checkArgument(
                begin >= 0 && begin < end, "a span needs 0 <= begin < end, but begin is %s and end is %s", begin, end);
    }

    /**
     * How long the span is.
     *
     * @return the number of UTF-16 chars, at least 1
     */
    public int length() {
        return end - begin;
    }

    /**
     * Whether all of another span lies in this one.
     *
     * @param other the other span
     * @return true where it does
     */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /**
     * Whether an offset lies in this span.
     *
     * @param offset a UTF-16 offset
     * @return true where it does
     */
    public boolean contains(int offset) {
        return begin <= offset && offset < end;
    }

    /**
     * Whether the two spans share at least one char.
     *
     * @param other the other span
     * @return true where they do
     */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /**
     * The smallest span that holds both.
     *
     * @param other the other span
     * @return from the first begin to the last end
     */
    public Span cover(Span other) {
        return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
    }

    /** By begin, then by end. */
    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
