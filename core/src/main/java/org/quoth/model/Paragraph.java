package org.quoth.model;

/**
 * A paragraph of the text and what it is there for. Its span has no blanks at either end.
 *
 * @param excerpt where it stands and what it says
 * @param kind what it is there for
 */
public record Paragraph(Excerpt excerpt, Kind kind) {

    /** What a paragraph is there for. */
    public enum Kind {
        /** Running text. */
        BODY,
        /** A headline or a heading within the text. */
        HEADING,
        /** One item of a list. */
        LIST_ITEM,
        /** The legend of a picture, or its credit. */
        CAPTION,
        /** Who wrote it, and where or when. */
        BYLINE,
        /** A pointer to another article: "Read: …", "Also read …". */
        LINK,
        /** What the publisher says about itself: "Follow us on …", "All rights reserved". */
        BOILERPLATE;

        /**
         * Whether this kind carries the news.
         *
         * @return false for links, bylines and boilerplate
         */
        public boolean isContent() {
            return this != LINK && this != BOILERPLATE && this != BYLINE;
        }
    }

    /**
     * Where it stands.
     *
     * @return its span
     */
    public Span span() {
        return excerpt.span();
    }

    /**
     * What it says.
     *
     * @return its text
     */
    public String text() {
        return excerpt.text();
    }
}
