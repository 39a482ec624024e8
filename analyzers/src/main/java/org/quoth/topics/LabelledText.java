package org.quoth.topics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.Optional;

/**
 * A text that somebody has said the subjects of: what a {@link TopicTrainer} learns from.
 *
 * @param text the text, of any length; whole articles and single sentences may be mixed
 * @param codes the codes of its subjects, at least one, the main one first
 * @param weight how much the text counts, 1 for one like the others; more than 0
 * @param source which collection the text is from. Where texts come from three sources or more, confidence is calibrated
 *     on each source by weights that learned from the others; texts without a source are always learned from
 * @param complete whether all its subjects are named; where not, those that are missing hardly count as absent
 */
public record LabelledText(
        String text, ImmutableSet<String> codes, double weight, Optional<String> source, boolean complete) {
    /**
     * Checks that there are a subject and a weight.
     *
     * @param text see the record
     * @param codes see the record
     * @param weight see the record
     * @param source see the record
     * @param complete see the record
     */
    public LabelledText {
        Objects.requireNonNull(text, "the text is null");
        checkArgument(!codes.isEmpty(), "a labelled text needs at least one code; leave the text out: '%s'", text);
        checkArgument(weight > 0, "a labelled text's weight is more than 0, but is %s", weight);
    }

    /**
     * A text that counts as much as others, with all its subjects.
     *
     * @param text the text
     * @param codes the codes of its subjects, at least one, the main one first
     * @return the labelled text
     */
    public static LabelledText of(String text, String... codes) {
        return new LabelledText(text, ImmutableSet.copyOf(codes), 1, Optional.empty(), true);
    }

    /**
     * The same text with another weight.
     *
     * @param value more than 0
     * @return a new labelled text
     */
    public LabelledText weighing(double value) {
        return new LabelledText(text, codes, value, source, complete);
    }

    /**
     * The same text, from a named collection.
     *
     * @param collection for instance {@code wires-2024}
     * @return a new labelled text
     */
    public LabelledText from(String collection) {
        return new LabelledText(text, codes, weight, Optional.of(collection), complete);
    }
}
