package org.quoth.topics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;

/**
 * A text that somebody has said the subjects of: what a {@link TopicTrainer} learns from.
 *
 * @param text the text, of any length; whole articles and single sentences may be mixed
 * @param codes the codes of its subjects, at least one
 * @param weight how much the text counts, 1 for one like the others; more than 0
 */
public record LabelledText(String text, ImmutableSet<String> codes, double weight) {
    /**
     * Checks that there are a subject and a weight.
     *
     * @param text see the record
     * @param codes see the record
     * @param weight see the record
     */
    public LabelledText {
        Objects.requireNonNull(text, "the text is null");
        checkArgument(!codes.isEmpty(), "a labelled text needs at least one code; leave the text out: '%s'", text);
        checkArgument(weight > 0, "a labelled text's weight is more than 0, but is %s", weight);
    }

    /**
     * A text that counts as much as others.
     *
     * @param text the text
     * @param codes the codes of its subjects, at least one
     * @return the labelled text
     */
    public static LabelledText of(String text, String... codes) {
        return new LabelledText(text, ImmutableSet.copyOf(codes), 1);
    }

    /**
     * The same text with another weight.
     *
     * @param value more than 0
     * @return a new labelled text
     */
    public LabelledText weighing(double value) {
        return new LabelledText(text, codes, value);
    }
}
