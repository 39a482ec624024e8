package org.quoth.model;

/**
 * A word or a punctuation mark.
 *
 * @param excerpt where it stands and how it is written
 * @param lemma its dictionary form; as written where there is none
 * @param tag its part of speech, a Penn Treebank tag such as {@code NNP} or {@code VBD}
 */
public record Token(Excerpt excerpt, String lemma, String tag) {
    /**
     * Where it stands.
     *
     * @return its span
     */
    public Span span() {
        return excerpt.span();
    }

    /**
     * How it is written.
     *
     * @return its text
     */
    public String text() {
        return excerpt.text();
    }
}
