package org.quoth.model;

import com.google.common.collect.ImmutableList;

/**
 * The tones of one text: of the whole, of any part, and toward anyone in it. Answers are computed when asked for; the
 * same question has the same answer. Safe for many threads.
 *
 * <p>Implemented by sentiment analyzers. Spans must lie inside the text, else IllegalArgumentException.
 */
public interface SentimentIndex {
    /**
     * The tone of the whole text.
     *
     * @return its tone; {@link Sentiment#none()} for a text without words
     */
    Sentiment overall();

    /**
     * The narrator's own tone: the text without what it quotes.
     *
     * @return the tone of what is not quoted
     */
    Sentiment narrated();

    /**
     * The tone of what the text quotes, which belongs to the speakers.
     *
     * @return the tone of all quoted content
     */
    Sentiment quoted();

    /**
     * The tone of a part.
     *
     * @param span any span of the text
     * @return its tone
     */
    Sentiment of(Span span);

    /**
     * The tone of a quote, which belongs to its speaker.
     *
     * @param quote a quote of the text
     * @return the tone of its content
     */
    Sentiment of(Quote quote);

    /**
     * The tone toward an entity, over all its mentions.
     *
     * @param entity an entity of the text
     * @return the tone toward it
     */
    Sentiment toward(Entity entity);

    /**
     * The tone toward whatever is named at one place.
     *
     * @param mention the span that names it
     * @return the tone toward it there
     */
    Sentiment toward(Span mention);

    /**
     * Every entity of the text with the tone toward it.
     *
     * @return the most mentioned first; among equals, the first named
     */
    ImmutableList<Target> targets();
}
