package org.quoth.model;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A span together with the text that stands there. Made by {@link Document#excerpt(Span)}.
 *
 * @param span where it stands
 * @param text what stands there, exactly
 */
public record Excerpt(Span span, String text) implements Comparable<Excerpt> {
    /**
     * Checks that the text is as long as the span.
     *
     * @param span see the record
     * @param text see the record
     */
    public Excerpt {
        checkArgument(
                text.length() == span.length(),
                "the text of %s must have %s chars, but has %s: '%s'",
                span,
                span.length(),
                text.length(),
                text);
    }

    /**
     * Where it begins.
     *
     * @return UTF-16 offset of the first char
     */
    public int begin() {
        return span.begin();
    }

    /**
     * Where it ends.
     *
     * @return UTF-16 offset after the last char
     */
    public int end() {
        return span.end();
    }

    /** In the order of the text. */
    @Override
    public int compareTo(Excerpt other) {
        return span.compareTo(other.span);
    }
}
