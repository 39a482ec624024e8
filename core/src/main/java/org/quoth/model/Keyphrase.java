package org.quoth.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * A phrase that carries the text.
 *
 * @param text its most frequent form
 * @param score how much it carries, 0 to 1, the first of a text has 1
 * @param mentions at least one, in the order of the text
 */
public record Keyphrase(String text, double score, ImmutableList<Excerpt> mentions) {
    /**
     * Checks that there is a text, a score and a mention.
     *
     * @param text see the record
     * @param score see the record
     * @param mentions see the record
     */
    public Keyphrase {
        Check.notBlank(text, "a keyphrase");
        Check.probability(score, "a keyphrase's score");
        checkArgument(!mentions.isEmpty(), "the keyphrase '%s' needs at least one mention", text);
    }
}
