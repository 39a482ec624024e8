package org.quoth.quotes.scan;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;
import org.quoth.model.Span;

/**
 * Something that is marked as quoted: by quotation marks, a leading dash, or a speaker's name and a colon.
 *
 * <p>A quote that runs over several paragraphs is one value a paragraph, the first with {@code continues}, the last with
 * {@code continued}, those between with both. It never runs across a paragraph's end.
 *
 * @param span the whole, with its marks
 * @param inner what stands between them, without blanks at either end
 * @param depth 0 at the top, 1 inside another one, and so on
 * @param kind what it seems to be
 * @param closed whether it ends with a closing mark; true for lines of speech, which need none
 * @param continued whether it goes on with a quote that an earlier paragraph opened
 * @param continues whether the next paragraph goes on with it
 * @param confidence probability that these words are part of what somebody is said to have said, 0 to 1; for dashes a guess,
 *     for the other kinds measured on political news
 * @param source who says so, where the form itself tells: the {@code NAME} of {@code NAME:}
 */
public record Marked(
        Span span,
        Span inner,
        int depth,
        Kind kind,
        boolean closed,
        boolean continued,
        boolean continues,
        double confidence,
        Optional<Span> source) {

    /** What a marked stretch seems to be. */
    public enum Kind {
        /** Whole clauses in somebody's words. */
        SPEECH,
        /** Some of somebody's words within a sentence of the narration: <i>called it “a very good day”</i>. */
        FRAGMENT,
        /** A word or two that the writer keeps at a distance: <i>the “experts”</i>. */
        SCARE,
        /** The title of a work: <i>“The Great Gatsby”</i>. */
        TITLE,
        /** A name within a name: <i>William “Bill” Clinton</i>. */
        NICKNAME,
        /** A line of dialogue after a dash. */
        DASH,
        /** A line of a transcript after a name and a colon. */
        TRANSCRIPT;

        /**
         * Whether this kind is somebody's words as a rule.
         *
         * @return false for scare quotes, titles and nicknames
         */
        public boolean isSpeech() {
            return this != SCARE && this != TITLE && this != NICKNAME;
        }
    }

    /**
     * Checks that the inner span lies inside and that the numbers make sense.
     *
     * @param span see the record
     * @param inner see the record
     * @param depth see the record
     * @param kind see the record
     * @param closed see the record
     * @param continued see the record
     * @param continues see the record
     * @param confidence see the record
     * @param source see the record
     */
    public Marked {
        checkArgument(span.contains(inner), "the inner span %s must lie inside %s", inner, span);
        checkArgument(depth >= 0, "the depth must be 0 or more, but is %s", depth);
        checkArgument(confidence >= 0 && confidence <= 1, "the confidence must be from 0 to 1, but is %s", confidence);
    }
}
