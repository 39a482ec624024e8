package org.quoth;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * What an analysis may cost.
 *
 * @param maxCharacters the longest text that is accepted, in UTF-16 chars; a longer one is a {@link DocumentException}
 * @param maxSentenceTokens the longest sentence, in tokens; a longer one is cut into several, because taggers and
 *     parsers need more than linear time
 */
public record Limits(int maxCharacters, int maxSentenceTokens) {
    private static final Limits DEFAULTS = new Limits(5_000_000, 200);

    /**
     * Checks that both are positive.
     *
     * @param maxCharacters see the record
     * @param maxSentenceTokens see the record
     */
    public Limits {
        checkArgument(maxCharacters > 0, "maxCharacters must be positive, but is %s", maxCharacters);
        checkArgument(maxSentenceTokens > 0, "maxSentenceTokens must be positive, but is %s", maxSentenceTokens);
    }

    /**
     * Texts of at most 5,000,000 chars, sentences of at most 200 tokens.
     *
     * @return the limits of the standard pipeline
     */
    public static Limits defaults() {
        return DEFAULTS;
    }

    /**
     * The same limits with another maximum for texts.
     *
     * @param value in UTF-16 chars, positive
     * @return new limits
     */
    public Limits maxCharacters(int value) {
        return new Limits(value, maxSentenceTokens);
    }

    /**
     * The same limits with another maximum for sentences.
     *
     * @param value in tokens, positive
     * @return new limits
     */
    public Limits maxSentenceTokens(int value) {
        return new Limits(maxCharacters, value);
    }
}
