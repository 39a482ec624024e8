package org.quoth.quotes;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * An attribution in words, before it becomes a quote.
 *
 * @param contents at least one, in the order of the text
 * @param cue empty where the head saw none
 * @param source empty where there is none
 * @param contentLink probability of the best link of a content
 * @param sourceLink probability of the link to the source, or of there being none
 * @param confidence calibrated probability that the attribution and its source are right
 */
record Draft(
        ImmutableList<Tagged> contents,
        Optional<Tagged> cue,
        Optional<Tagged> source,
        double contentLink,
        double sourceLink,
        double confidence) {
    Draft withContents(ImmutableList<Tagged> others) {
        return new Draft(others, cue, source, contentLink, sourceLink, confidence);
    }

    Draft withSource(Tagged found) {
        return new Draft(contents, cue, Optional.of(found), contentLink, sourceLink, confidence);
    }

    Draft withConfidence(double probability) {
        return new Draft(contents, cue, source, contentLink, sourceLink, probability);
    }
}
