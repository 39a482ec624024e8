package org.quoth.model;

import com.google.common.collect.ImmutableList;

/**
 * An entity and the tone of the text toward it.
 *
 * @param entity whom or what
 * @param sentiment over all mentions
 * @param mentions the tone at each mention, in the order of the text
 */
public record Target(Entity entity, Sentiment sentiment, ImmutableList<MentionTone> mentions) {

    /**
     * The tone toward an entity at one mention of it.
     *
     * @param mention where the text names it
     * @param sentiment the tone there
     */
    public record MentionTone(Excerpt mention, Sentiment sentiment) {}
}
