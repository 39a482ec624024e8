package org.quoth.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;

/**
 * A tone: of a text or a part of it, or toward someone.
 *
 * @param label the pole that it tends to
 * @param score from -1 (negative) over 0 to 1 (positive)
 * @param confidence calibrated probability that the label is right, 0 to 1; 0 is an abstention
 * @param magnitude how much emotion there is in all, of either sign: 0 or more, growing with the length of the text
 * @param explanation what weighed most, heaviest first; may be empty
 */
public record Sentiment(
        Label label, double score, double confidence, double magnitude, ImmutableList<Contribution> explanation) {

    /** The pole that a tone tends to. */
    public enum Label {
        /** Unfavourable. */
        NEGATIVE,
        /** Neither. */
        NEUTRAL,
        /** Favourable. */
        POSITIVE,
        /** Clearly both; for longer texts only. */
        MIXED
    }

    /**
     * A part of the text that weighed in.
     *
     * @param excerpt where it stands and what it says
     * @param weight its share in the score, from -1 to 1; the sign is its pole
     */
    public record Contribution(Excerpt excerpt, double weight) {
        /**
         * Checks the weight.
         *
         * @param excerpt see the record
         * @param weight see the record
         */
        public Contribution {
            checkArgument(weight >= -1 && weight <= 1, "a weight must be from -1 to 1, but is %s", weight);
        }
    }

    /**
     * Checks the ranges.
     *
     * @param label see the record
     * @param score see the record
     * @param confidence see the record
     * @param magnitude see the record
     * @param explanation see the record
     */
    public Sentiment {
        checkArgument(score >= -1 && score <= 1, "a sentiment's score must be from -1 to 1, but is %s", score);
        Check.probability(confidence, "a sentiment's confidence");
        checkArgument(
                magnitude >= 0 && magnitude < Double.POSITIVE_INFINITY,
                "a sentiment's magnitude must be 0 or more, but is %s",
                magnitude);
    }

    /**
     * The answer where there is nothing to judge: neutral, with no confidence at all.
     *
     * @return the abstention
     */
    public static Sentiment none() {
        return new Sentiment(Label.NEUTRAL, 0, 0, 0, ImmutableList.of());
    }
}
