package org.quoth.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * A sentence and its tokens. It never runs across a paragraph.
 *
 * @param excerpt from its first token to its last
 * @param tokens at least one, in the order of the text, all inside the excerpt
 */
public record Sentence(Excerpt excerpt, ImmutableList<Token> tokens) {
    /**
     * Checks that there are tokens and that they lie inside.
     *
     * @param excerpt see the record
     * @param tokens see the record
     */
    public Sentence {
        checkArgument(!tokens.isEmpty(), "a sentence needs at least one token: %s", excerpt);
        for (Token token : tokens) {
            checkArgument(excerpt.span().contains(token.span()), "%s lies outside its sentence %s", token, excerpt);
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
