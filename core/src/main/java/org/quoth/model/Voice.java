package org.quoth.model;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A speaker and how much the text lets them say.
 *
 * @param speaker who speaks
 * @param direct number of direct quotes
 * @param mixed number of mixed quotes
 * @param indirect number of indirect quotes
 * @param words number of words in all of them
 * @param share their part of all words that the text attributes to a known speaker, 0 to 1
 */
public record Voice(Speaker speaker, int direct, int mixed, int indirect, int words, double share) {
    /**
     * Checks that nothing is negative.
     *
     * @param speaker see the record
     * @param direct see the record
     * @param mixed see the record
     * @param indirect see the record
     * @param words see the record
     * @param share see the record
     */
    public Voice {
        checkArgument(
                direct >= 0 && mixed >= 0 && indirect >= 0 && words >= 0,
                "counts must not be negative: %s %s %s %s",
                direct,
                mixed,
                indirect,
                words);
        Check.probability(share, "a speaker's share");
    }

    /**
     * How often the speaker is quoted.
     *
     * @return direct, mixed and indirect quotes together
     */
    public int quotes() {
        return direct + mixed + indirect;
    }
}
