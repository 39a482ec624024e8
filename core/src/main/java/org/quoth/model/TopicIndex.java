package org.quoth.model;

import com.google.common.collect.ImmutableList;

/** The topics of one text and of any part of it. Answers are computed when asked for. Safe for many threads. */
public interface TopicIndex {
    /**
     * What the text is about.
     *
     * @return the topics above the threshold, best first; empty where nothing fits
     */
    ImmutableList<Topic> all();

    /**
     * What a part of the text is about.
     *
     * @param span any span of the text; IllegalArgumentException where it is outside
     * @return the topics above the threshold, best first; empty where nothing fits
     */
    ImmutableList<Topic> of(Span span);
}
