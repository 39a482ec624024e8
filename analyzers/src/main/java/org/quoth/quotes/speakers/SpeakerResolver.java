package org.quoth.quotes.speakers;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.quoth.model.Document;
import org.quoth.model.Entity;
import org.quoth.model.Paragraph;
import org.quoth.model.Quote;
import org.quoth.model.Sentence;

/**
 * Finds who speaks behind the source of each quote of a document: names and their parts, pronouns by a trained ranker,
 * descriptions by role and apposition, groups, organisations, unnamed sources; quotes without a source by the
 * conversation. Below a threshold there is no answer.
 *
 * <pre>{@code
 * SpeakerResolver resolver = new SpeakerResolver(document, paragraphs, sentences, entities, Speakers.none());
 * Quotes attributed = Quotes.of(resolver.attribute(quotes));
 * }</pre>
 *
 * <p>The ranker's weights come from the pronouns of PolNeAR's training articles, US political news of 2016. Time is
 * linear in the length of the text. An instance serves one document and one thread; it loads its weights on first use.
 */
public final class SpeakerResolver {
    /** Less sure than this is no answer. */
    static final double THRESHOLD = 0.6;
    /** Nobody is surer than the names are. */
    private static final double SUREST = 0.98;

    private final Document document;
    private final ImmutableList<Paragraph> paragraphs;
    private final ImmutableList<Sentence> sentences;
    private final ImmutableList<Entity> entities;
    private final Speakers known;

    /**
     * A resolver for one document.
     *
     * @param document the document
     * @param paragraphs its layout
     * @param sentences its sentences
     * @param entities its entities, with their roles
     * @param known people whom the caller knows, or {@link Speakers#none()}
     */
    public SpeakerResolver(
            Document document,
            List<Paragraph> paragraphs,
            List<Sentence> sentences,
            List<Entity> entities,
            Speakers known) {
        this.document = document;
        this.paragraphs = ImmutableList.copyOf(paragraphs);
        this.sentences = ImmutableList.copyOf(sentences);
        this.entities = ImmutableList.copyOf(entities);
        this.known = known;
    }

    /**
     * The quotes with their speakers. A speaker that a quote has already is replaced, or dropped where this resolver
     * does not know.
     *
     * @param quotes quotes of the document, in any order
     * @return the same quotes, in the same order
     */
    public ImmutableList<Quote> attribute(Collection<Quote> quotes) {
        ImmutableList<Quote> all = ImmutableList.copyOf(quotes);
        Walk walk = new Walk(new Discourse(document, paragraphs, sentences), entities, all, PronounRanker.standard());
        List<Optional<Resolution>> found = walk.resolve();
        ImmutableList.Builder<Quote> attributed = ImmutableList.builder();
        for (int i = 0; i < all.size(); i++) {
            attributed.add(with(all.get(i), found.get(i)));
        }
        return attributed.build();
    }

    private Quote with(Quote quote, Optional<Resolution> resolution) {
        if (resolution.isEmpty() || resolution.get().confidence() < THRESHOLD) {
            return new Quote(
                    quote.type(),
                    quote.content(),
                    quote.cue(),
                    quote.source(),
                    Optional.empty(),
                    0,
                    quote.cueClass(),
                    quote.nested(),
                    quote.confidence());
        }
        return quote.withSpeaker(
                known.identified(resolution.get().who().speaker()),
                Math.min(SUREST, resolution.get().confidence()));
    }
}
