package org.quoth.quotes.speakers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Span;
import org.quoth.model.Speaker;
import org.quoth.quotes.speakers.PronounFeatures.Contents;
import org.quoth.quotes.speakers.SourceReader.Mention;

/** One walk through a text, from its first word to its last, that remembers who was named and who spoke. */
final class Walk {
    /** A pronoun outside of sources counts as a mention of somebody where it is at least so sure. */
    private static final double CHAIN = 0.6;
    /** And so does an office. */
    private static final double OFFICE = 0.7;

    private final Discourse discourse;
    private final List<Quote> quotes;
    private final Map<Integer, Mention> mentions = new HashMap<>();
    private final Map<Referent, Integer> firstPlace = new HashMap<>();
    private final Memory memory = new Memory();
    private final SourceReader reader;
    private final List<Optional<Resolution>> answers;
    private final List<Integer> later = new ArrayList<>();
    private final Pronouns pronouns;
    private final Interpreter interpreter;
    private final Groups groups;
    private final Introductions introductions;
    /** The last token of each source, by its first. */
    private final Map<Integer, Integer> sourceEnds = new HashMap<>();
    /** One source may have several quotes. */
    private final Map<Span, Optional<Resolution>> resolved = new HashMap<>();

    private Consumer<Answered> answered = answer -> {};
    private int sourceUntil = -1;

    Walk(Discourse discourse, List<Entity> entities, List<Quote> quotes, PronounRanker ranker) {
        this.discourse = discourse;
        this.quotes = quotes;
        this.answers = new ArrayList<>(Collections.nCopies(quotes.size(), Optional.empty()));
        entities.forEach(this::index);
        this.reader = new SourceReader(discourse, mentions);
        Descriptions descriptions = new Descriptions(discourse);
        Issuers issuers = new Issuers(discourse, mentions);
        this.pronouns = new Pronouns(discourse, memory, ranker);
        this.interpreter = new Interpreter(discourse, memory, reader, descriptions, pronouns, issuers, firstPlace);
        this.introductions = new Introductions(discourse, firstPlace);
        this.groups = new Groups(discourse, mentions, reader, descriptions, memory);
    }

    Walk listen(Consumer<Pronouns.Example> to) {
        pronouns.listen(to);
        return this;
    }

    /** An answer as it was found, for training. */
    record Answered(Quote quote, Route route, Resolution raw) {}

    Walk hear(Consumer<Answered> to) {
        answered = to;
        return this;
    }

    private void index(Entity entity) {
        if (entity.kind() == Entity.Kind.OTHER) {
            return;
        }
        double male = entity.kind() == Entity.Kind.PERSON ? GenderGuess.male(entity, discourse) : 0.5;
        Referent who = Referent.of(entity, speaker(entity), male);
        for (Excerpt mention : entity.mentions()) {
            int first = discourse.tokenAt(mention.begin());
            int end = discourse.tokenEnd(mention.end());
            if (first < end) {
                mentions.put(first, new Mention(who, first, end));
                firstPlace.merge(who, first, Math::min);
            }
        }
    }

    private static Speaker speaker(Entity entity) {
        Speaker.Kind kind = entity.kind() == Entity.Kind.PERSON ? Speaker.Kind.PERSON : Speaker.Kind.ORGANIZATION;
        ImmutableSet<String> variants = entity.variants().stream()
                .map(form -> form.replaceAll("\\s+", " "))
                .filter(form -> !form.equals(entity.name()))
                .collect(ImmutableSet.toImmutableSet());
        return new Speaker(entity.name(), kind, entity.role(), entity.organization(), variants, Optional.empty());
    }

    /** For each quote who speaks, where that can be told. */
    List<Optional<Resolution>> resolve() {
        Map<Integer, List<Integer>> sources = indexSources();
        Optional<Referent> author = Author.of(discourse, mentions);
        interpreter.writtenBy(author);
        for (int i = 0; i < discourse.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention != null) {
                memory.mention(
                        mention.referent(),
                        discourse.placeOf(mention.first(), mention.end(), false),
                        discourse.isHeading(i));
                groups.name(mention);
            }
            groups.describe(i, sourceUntil);
            resolvePronounInPassing(i);
            resolveOfficeInPassing(i);
            for (int quote : sources.getOrDefault(i, List.of())) {
                answer(quote);
            }
        }
        introductions.resolve(answers);
        Conversation conversation = new Conversation(discourse, quotes, answers, author);
        later.forEach(conversation::firstPerson);
        conversation.fillIn();
        return answers;
    }

    /** Notes where sources stand; the quotes by the last token of their source. */
    private Map<Integer, List<Integer>> indexSources() {
        Map<Integer, List<Integer>> sources = new HashMap<>();
        for (int q = 0; q < quotes.size(); q++) {
            Optional<Excerpt> source = quotes.get(q).source();
            if (source.isPresent()) {
                int last = discourse.tokenEnd(source.get().end()) - 1;
                sources.computeIfAbsent(last, key -> new ArrayList<>()).add(q);
                sourceEnds.put(discourse.tokenAt(source.get().begin()), last);
            }
        }
        return sources;
    }

    /** A pronoun of the narration that is no source is a mention of somebody too. */
    private void resolvePronounInPassing(int i) {
        sourceUntil = Math.max(sourceUntil, sourceEnds.getOrDefault(i, -1));
        if (i <= sourceUntil || discourse.isQuoted(i)) {
            return;
        }
        if (!discourse.tag(i).startsWith("PRP")) {
            return;
        }
        pronouns.resolve(i, Contents.NONE)
                .filter(found -> found.confidence() >= CHAIN)
                .ifPresent(found -> memory.mention(found.who(), discourse.placeOf(i, i + 1, true), false));
    }

    /** So is "the president", where the text tells who that is. */
    private void resolveOfficeInPassing(int i) {
        if (i <= sourceUntil || discourse.isQuoted(i) || !discourse.lower(i).equals("the")) {
            return;
        }
        int end = i + 1;
        while (discourse.sameSentence(end, i) && end < i + 6 && isPlainNoun(end)) {
            end++;
        }
        if (end == i + 1 || (discourse.sameSentence(end, i) && mentions.containsKey(end))) {
            return;
        }
        Optional<Source.Description> words = reader.phrases().description(i, end);
        if (words.isPresent() && RoleWords.isOffice(RoleWords.plain(words.get().noun()))) {
            int stop = end;
            interpreter
                    .byRole(words.get(), i)
                    .filter(found -> found.confidence() >= OFFICE)
                    .ifPresent(found -> memory.mention(found.who(), discourse.placeOf(i, stop, false), false));
        }
    }

    private boolean isPlainNoun(int i) {
        String tag = discourse.tag(i);
        return !mentions.containsKey(i) && (tag.startsWith("NN") || tag.startsWith("JJ"));
    }

    private void answer(int quote) {
        Span span = quotes.get(quote).source().orElseThrow().span();
        int first = discourse.tokenAt(span.begin());
        int end = discourse.tokenEnd(span.end());
        if (first >= end) {
            return;
        }
        Optional<Source> source = reader.read(first, end)
                .filter(Walk::saysSomething)
                .or(() -> quotes.get(quote).cue().flatMap(this::nameIn));
        if (source.isEmpty()) {
            return;
        }
        if (source.get().form() == Source.Form.FIRST_PERSON) {
            later.add(quote);
            return;
        }
        if (resolved.containsKey(span)) {
            answers.set(quote, resolved.get(span));
            return;
        }
        Optional<Resolution> found = interpreter
                .resolve(source.get(), contents(quotes.get(quote)))
                .map(raw -> weighed(quote, Route.of(source.get(), raw.who()), raw));
        resolved.put(span, found);
        found.ifPresent(resolution -> {
            remember(source.get(), resolution);
            introductions.hear(quote, source.get(), resolution.who());
        });
        answers.set(quote, found);
    }

    private Resolution weighed(int quote, Route route, Resolution raw) {
        answered.accept(new Answered(quotes.get(quote), route, raw));
        return raw.by(route);
    }

    private static boolean saysSomething(Source source) {
        return source.form() != Source.Form.DESCRIPTION || source.description().isPresent();
    }

    /** Source and cue are taken for each other now and then, in "said Dar". */
    private Optional<Source> nameIn(Excerpt cue) {
        int first = discourse.tokenAt(cue.begin());
        int end = discourse.tokenEnd(cue.end());
        return first < end
                ? reader.readExactly(first, end).filter(read -> read.form() == Source.Form.NAME)
                : Optional.empty();
    }

    private void remember(Source source, Resolution found) {
        boolean pronoun = source.form() == Source.Form.PRONOUN || source.form() == Source.Form.NEUTER;
        if (source.form() != Source.Form.NAME) {
            memory.mention(found.who(), discourse.placeOf(source.first(), source.end(), pronoun), false);
        }
        memory.spoke(found.who(), discourse.paragraphOf(source.first()));
    }

    private Contents contents(Quote quote) {
        ImmutableList.Builder<Span> tokens = ImmutableList.builder();
        for (Excerpt part : quote.content()) {
            int first = discourse.tokenAt(part.begin());
            int end = discourse.tokenEnd(part.end());
            if (first < end) {
                tokens.add(new Span(first, end));
            }
        }
        return new Contents(tokens.build(), quote.type() == Quote.Type.DIRECT);
    }
}
