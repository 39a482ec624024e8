package org.quoth.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;

/**
 * Everything to print about a document: the values of the layers that were asked for and could be had.
 *
 * @param document what was read
 * @param paragraphs its layout
 * @param sentences its sentences
 * @param entities who and what it names
 * @param quotes who said what
 * @param sentiment in what tone
 * @param topics about what
 * @param keyphrases the phrases that carry it
 * @param extras values of custom layers, by layer id
 * @param errors what went wrong, by layer id: the message of each layer that was asked for and failed; under {@code document}
 *     where the document itself was not accepted
 */
public record Findings(
        Document document,
        Optional<ImmutableList<Paragraph>> paragraphs,
        Optional<ImmutableList<Sentence>> sentences,
        Optional<ImmutableList<Entity>> entities,
        Optional<Quotes> quotes,
        Optional<SentimentIndex> sentiment,
        Optional<TopicIndex> topics,
        Optional<ImmutableList<Keyphrase>> keyphrases,
        ImmutableMap<String, Reportable> extras,
        ImmutableMap<String, String> errors) {}
