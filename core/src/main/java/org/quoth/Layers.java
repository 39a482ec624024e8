package org.quoth;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.quoth.model.Entity;
import org.quoth.model.Keyphrase;
import org.quoth.model.Paragraph;
import org.quoth.model.Quotes;
import org.quoth.model.Sentence;
import org.quoth.model.SentimentIndex;
import org.quoth.model.TopicIndex;

/** The layers that the standard pipeline knows. */
public final class Layers {
    /** The layout of the text: headings, running text, captions, boilerplate. */
    public static final Layer<ImmutableList<Paragraph>> PARAGRAPHS = Layer.ofGeneric("paragraphs", ImmutableList.class);
    /** Sentences with their tokens, tags and lemmas. */
    public static final Layer<ImmutableList<Sentence>> SENTENCES = Layer.ofGeneric("sentences", ImmutableList.class);
    /** Who and what the text names, one entity a real-world name. */
    public static final Layer<ImmutableList<Entity>> ENTITIES = Layer.ofGeneric("entities", ImmutableList.class);
    /** Who said what. */
    public static final Layer<Quotes> QUOTES = Layer.of("quotes", Quotes.class);
    /** In what tone. */
    public static final Layer<SentimentIndex> SENTIMENT = Layer.of("sentiment", SentimentIndex.class);
    /** About what. */
    public static final Layer<TopicIndex> TOPICS = Layer.of("topics", TopicIndex.class);
    /** The phrases that carry the text. */
    public static final Layer<ImmutableList<Keyphrase>> KEYPHRASES = Layer.ofGeneric("keyphrases", ImmutableList.class);

    /** All of these. */
    static final ImmutableSet<Layer<?>> STANDARD =
            ImmutableSet.of(PARAGRAPHS, SENTENCES, ENTITIES, QUOTES, SENTIMENT, TOPICS, KEYPHRASES);

    private Layers() {}
}
