package org.quoth.model;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * One attribution: what was said, by whom, and the words that say so.
 *
 * <p>Content that is interrupted by its attribution, as in <i>“Yes,” he said, “of course.”</i>, is one quote with
 * several content spans. An abstention is an empty {@link Optional}, never a word such as "Unknown".
 *
 * @param type direct, mixed or indirect
 * @param content at least one excerpt, in the order of the text, none overlapping; quotation marks included
 * @param cue the words that attribute: "said", "according to"
 * @param source the words that name the source: "Dar", "he", "the minister"
 * @param speaker whoever is behind the source, where that could be told
 * @param speakerConfidence calibrated probability that the speaker is right, 0 to 1; 0 where there is none
 * @param cueClass what kind of act the cue names
 * @param nested whether it is part of another quote's content
 * @param confidence calibrated probability that this is an attribution and its source is right, 0 to 1
 */
public record Quote(
        Type type,
        ImmutableList<Excerpt> content,
        Optional<Excerpt> cue,
        Optional<Excerpt> source,
        Optional<Speaker> speaker,
        double speakerConfidence,
        CueClass cueClass,
        boolean nested,
        double confidence) {

    /** How much of the content is in the speaker's own words. */
    public enum Type {
        /** All of it stands in quotation marks. */
        DIRECT,
        /** Part of it stands in quotation marks. */
        MIXED,
        /** None of it does. */
        INDIRECT
    }

    /**
     * Checks that there is content, in order, and that the confidences are probabilities.
     *
     * @param type see the record
     * @param content see the record
     * @param cue see the record
     * @param source see the record
     * @param speaker see the record
     * @param speakerConfidence see the record
     * @param cueClass see the record
     * @param nested see the record
     * @param confidence see the record
     */
    public Quote {
        checkArgument(!content.isEmpty(), "a quote needs at least one content span");
        for (int i = 1; i < content.size(); i++) {
            checkArgument(
                    content.get(i - 1).end() <= content.get(i).begin(),
                    "content spans must be in order and apart: %s",
                    content);
        }
        Check.probability(confidence, "a quote's confidence");
        Check.probability(speakerConfidence, "a speaker's confidence");
        checkArgument(
                speaker.isPresent() || speakerConfidence == 0,
                "there is no speaker to be confident of: %s",
                speakerConfidence);
    }

    /**
     * A quote of which only the content is known.
     *
     * @param type direct, mixed or indirect
     * @param content at least one excerpt, in the order of the text
     * @param confidence probability that this is an attribution, 0 to 1
     * @return the quote
     */
    public static Quote of(Type type, List<Excerpt> content, double confidence) {
        return new Quote(
                type,
                ImmutableList.copyOf(content),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                CueClass.OTHER,
                false,
                confidence);
    }

    /**
     * The same quote with other content spans.
     *
     * @param excerpts at least one, in the order of the text
     * @return a new quote
     */
    public Quote withContent(List<Excerpt> excerpts) {
        return new Quote(
                type,
                ImmutableList.copyOf(excerpts),
                cue,
                source,
                speaker,
                speakerConfidence,
                cueClass,
                nested,
                confidence);
    }

    /**
     * The same quote with a cue.
     *
     * @param excerpt the words that attribute
     * @param kind what kind of act they name
     * @return a new quote
     */
    public Quote withCue(Excerpt excerpt, CueClass kind) {
        return new Quote(
                type, content, Optional.of(excerpt), source, speaker, speakerConfidence, kind, nested, confidence);
    }

    /**
     * The same quote with a source.
     *
     * @param excerpt the words that name the source
     * @return a new quote
     */
    public Quote withSource(Excerpt excerpt) {
        return new Quote(
                type, content, cue, Optional.of(excerpt), speaker, speakerConfidence, cueClass, nested, confidence);
    }

    /**
     * The same quote with a speaker.
     *
     * @param value whoever is behind the source
     * @param probability calibrated probability that this is right, 0 to 1
     * @return a new quote
     */
    public Quote withSpeaker(Speaker value, double probability) {
        return new Quote(type, content, cue, source, Optional.of(value), probability, cueClass, nested, confidence);
    }

    /**
     * The same quote, marked as part of another quote's content.
     *
     * @return a new quote
     */
    public Quote asNested() {
        return new Quote(type, content, cue, source, speaker, speakerConfidence, cueClass, true, confidence);
    }

    /**
     * What was said.
     *
     * @return the texts of the content spans, joined by a blank
     */
    public String text() {
        return content.stream().map(Excerpt::text).collect(joining(" "));
    }

    /**
     * Where the content stands.
     *
     * @return from the begin of the first content span to the end of the last; the attribution may stand in between
     */
    public Span span() {
        return new Span(content.get(0).begin(), content.get(content.size() - 1).end());
    }

    /**
     * How much was said.
     *
     * @return the number of words in the content
     */
    public int words() {
        return content.stream().mapToInt(excerpt -> Words.count(excerpt.text())).sum();
    }
}
