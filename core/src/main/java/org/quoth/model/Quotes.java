package org.quoth.model;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.AbstractList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.function.Predicate;

/**
 * The quotes of a text: an immutable list in the order of the text, with filters that read like a sentence.
 *
 * <pre>{@code
 * analysis.quotes().by("Ishaq Dar").direct().about("trade");
 * analysis.quotes().bySpeaker().keySet();
 * }</pre>
 */
public final class Quotes extends AbstractList<Quote> implements RandomAccess {
    private static final Comparator<Quote> ORDER = Comparator.comparing(Quote::span)
            .thenComparing(quote -> quote.source().map(Excerpt::begin).orElse(-1))
            .thenComparing(quote -> quote.cue().map(Excerpt::begin).orElse(-1));
    private static final Quotes NONE = new Quotes(ImmutableList.of());

    private final ImmutableList<Quote> quotes;

    private Quotes(ImmutableList<Quote> quotes) {
        this.quotes = quotes;
    }

    /**
     * These quotes, in the order of the text.
     *
     * @param quotes quotes of one text, in any order
     * @return them, sorted by where their content stands
     */
    public static Quotes of(Collection<Quote> quotes) {
        return quotes.isEmpty() ? NONE : new Quotes(ImmutableList.sortedCopyOf(ORDER, quotes));
    }

    @Override
    public Quote get(int index) {
        return quotes.get(index);
    }

    @Override
    public int size() {
        return quotes.size();
    }

    /**
     * Those of a speaker.
     *
     * @param name the name, a variant of it that the text uses, or the id; case does not matter
     * @return the speaker's quotes
     */
    public Quotes by(String name) {
        return where(quote -> quote.speaker().filter(who -> who.isCalled(name)).isPresent());
    }

    /**
     * Those of a speaker.
     *
     * @param speaker the speaker
     * @return the speaker's quotes
     */
    public Quotes by(Speaker speaker) {
        return where(quote -> quote.speaker().filter(speaker::equals).isPresent());
    }

    /**
     * Those that stand wholly in quotation marks.
     *
     * @return the direct quotes
     */
    public Quotes direct() {
        return of(Quote.Type.DIRECT);
    }

    /**
     * Those that stand partly in quotation marks.
     *
     * @return the mixed quotes
     */
    public Quotes mixed() {
        return of(Quote.Type.MIXED);
    }

    /**
     * Those without quotation marks.
     *
     * @return the indirect quotes
     */
    public Quotes indirect() {
        return of(Quote.Type.INDIRECT);
    }

    /**
     * Those of a type.
     *
     * @param type direct, mixed or indirect
     * @return the quotes of that type
     */
    public Quotes of(Quote.Type type) {
        return where(quote -> quote.type() == type);
    }

    /**
     * Those whose cue names some kind of act.
     *
     * @param kinds the kinds wanted, such as {@link CueClass#SPEECH}
     * @return the quotes with such a cue
     */
    public Quotes cued(CueClass... kinds) {
        List<CueClass> wanted = List.of(kinds);
        return where(quote -> wanted.contains(quote.cueClass()));
    }

    /**
     * Those whose content has a word or a phrase.
     *
     * @param term one or more words; whole words match, case does not matter
     * @return the quotes that mention it
     */
    public Quotes about(String term) {
        return where(quote -> quote.content().stream().anyMatch(part -> Words.contain(part.text(), term)));
    }

    /**
     * Those whose content lies inside a span.
     *
     * @param span of the same text
     * @return the quotes inside
     */
    public Quotes in(Span span) {
        return where(quote -> span.contains(quote.span()));
    }

    /**
     * Those with at least some confidence.
     *
     * @param confidence from 0 to 1
     * @return the quotes that have it, or more
     */
    public Quotes atLeast(double confidence) {
        Check.probability(confidence, "the confidence to filter by");
        return where(quote -> quote.confidence() >= confidence);
    }

    /**
     * Those whose speaker is known.
     *
     * @return the quotes with a speaker
     */
    public Quotes attributed() {
        return where(quote -> quote.speaker().isPresent());
    }

    /**
     * Those that satisfy a condition.
     *
     * @param condition the condition
     * @return the quotes that do
     */
    public Quotes where(Predicate<Quote> condition) {
        return new Quotes(quotes.stream().filter(condition).collect(toImmutableList()));
    }

    /**
     * Who said what; quotes without a speaker are left out.
     *
     * @return the quotes of each speaker, speakers in the order of their first quote
     */
    public ImmutableListMultimap<Speaker, Quote> bySpeaker() {
        ImmutableListMultimap.Builder<Speaker, Quote> groups = ImmutableListMultimap.builder();
        for (Quote quote : quotes) {
            quote.speaker().ifPresent(speaker -> groups.put(speaker, quote));
        }
        return groups.build();
    }

    /**
     * Everyone who speaks and how much.
     *
     * @return one entry a speaker, whoever says most first; among equals, whoever speaks first
     */
    public ImmutableList<Voice> voices() {
        ImmutableListMultimap<Speaker, Quote> groups = bySpeaker();
        int total = groups.values().stream().mapToInt(Quote::words).sum();
        return groups.asMap().entrySet().stream()
                .map(group -> voice(group.getKey(), of(group.getValue()), total))
                .sorted(Comparator.comparingInt(Voice::words).reversed())
                .collect(toImmutableList());
    }

    private static Voice voice(Speaker speaker, Quotes said, int total) {
        int words = said.stream().mapToInt(Quote::words).sum();
        double share = total == 0 ? 0 : (double) words / total;
        return new Voice(
                speaker,
                said.direct().size(),
                said.mixed().size(),
                said.indirect().size(),
                words,
                share);
    }

    /**
     * The first quote.
     *
     * @return empty where there are none
     */
    public Optional<Quote> first() {
        return quotes.stream().findFirst();
    }
}
