package org.quoth.quotes.speakers;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
import org.quoth.quotes.speakers.PronounFeatures.Question;
import org.quoth.quotes.speakers.Source.Description;
import org.quoth.quotes.speakers.SourceReader.Mention;

/** One walk through a text, from its first word to its last, that remembers who was named and who spoke. */
final class Walk {
    /** A pronoun outside of sources counts as a mention of somebody where it is at least so sure. */
    private static final double CHAIN = 0.6;

    /** What was asked of the ranker, for training. */
    record Example(
            Question question, Gender gender, List<Track> candidates, List<float[]> rows, boolean source, int offset) {}

    private final Discourse discourse;
    private final List<Quote> quotes;
    private final PronounRanker ranker;
    private final Map<Integer, Mention> mentions = new HashMap<>();
    private final Map<Referent, Integer> firstPlace = new HashMap<>();
    private final List<Referent> named = new ArrayList<>();
    private final Memory memory = new Memory();
    private final SourceReader reader;
    private final Descriptions descriptions;
    private final List<Optional<Resolution>> answers;
    private final List<Integer> later = new ArrayList<>();
    private Consumer<Example> listener = example -> {};

    Walk(Discourse discourse, List<Entity> entities, List<Quote> quotes, PronounRanker ranker) {
        this.discourse = discourse;
        this.quotes = quotes;
        this.ranker = ranker;
        this.answers = new ArrayList<>(java.util.Collections.nCopies(quotes.size(), Optional.empty()));
        entities.forEach(this::index);
        this.reader = new SourceReader(discourse, mentions);
        this.descriptions = new Descriptions(discourse, named, firstPlace);
    }

    Walk listen(Consumer<Example> to) {
        listener = to;
        return this;
    }

    private void index(Entity entity) {
        if (entity.kind() == Entity.Kind.OTHER) {
            return;
        }
        double male = entity.kind() == Entity.Kind.PERSON ? GenderGuess.male(entity, discourse) : 0.5;
        Referent who = Referent.of(entity, speaker(entity), male);
        named.add(who);
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
        Map<Integer, List<Integer>> sources = sourcesByEnd();
        for (int i = 0; i < discourse.size(); i++) {
            Mention mention = mentions.get(i);
            if (mention != null) {
                memory.mention(
                        mention.referent(),
                        discourse.placeOf(mention.first(), mention.end(), false),
                        discourse.isHeading(i));
            }
            resolvePronounInPassing(i);
            for (int quote : sources.getOrDefault(i, List.of())) {
                answer(quote);
            }
        }
        Conversation conversation = new Conversation(discourse, quotes, answers);
        later.forEach(conversation::firstPerson);
        conversation.fillIn();
        return answers;
    }

    /** The quotes by the last token of their source. */
    private Map<Integer, List<Integer>> sourcesByEnd() {
        Map<Integer, List<Integer>> sources = new HashMap<>();
        for (int q = 0; q < quotes.size(); q++) {
            Optional<Excerpt> source = quotes.get(q).source();
            if (source.isPresent()) {
                int last = discourse.tokenEnd(source.get().end()) - 1;
                sources.computeIfAbsent(last, key -> new ArrayList<>()).add(q);
                inSource.put(discourse.tokenAt(source.get().begin()), last);
            }
        }
        return sources;
    }

    private final Map<Integer, Integer> inSource = new HashMap<>();
    /** One source may have several quotes. */
    private final Map<Span, Optional<Resolution>> resolved = new HashMap<>();

    private int sourceUntil = -1;

    /** A pronoun of the narration that is no source is a mention of somebody too. */
    private void resolvePronounInPassing(int i) {
        sourceUntil = Math.max(sourceUntil, inSource.getOrDefault(i, -1));
        if (i <= sourceUntil || discourse.isQuoted(i)) {
            return;
        }
        Optional<Gender> gender = Gender.ofPronoun(discourse.lower(i));
        if (gender.isEmpty() || !discourse.tag(i).startsWith("PRP")) {
            return;
        }
        rank(i, gender.get(), Contents.NONE)
                .filter(found -> found.confidence() >= CHAIN)
                .ifPresent(found -> memory.mention(found.who(), discourse.placeOf(i, i + 1, true), false));
    }

    private void answer(int quote) {
        Span span = quotes.get(quote).source().orElseThrow().span();
        int first = discourse.tokenAt(span.begin());
        int end = discourse.tokenEnd(span.end());
        if (first >= end) {
            return;
        }
        Optional<Source> source = reader.read(first, end);
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
        Optional<Resolution> found = resolve(source.get(), contents(quotes.get(quote)));
        resolved.put(span, found);
        found.ifPresent(resolution -> remember(source.get(), resolution));
        answers.set(quote, found);
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

    private Optional<Resolution> resolve(Source source, Contents contents) {
        return switch (source.form()) {
            case NAME -> Optional.of(new Resolution(source.named().get(0), 0.97));
            case NAMES -> Optional.of(new Resolution(together(source), 0.85));
            case PRONOUN ->
                Gender.ofPronoun(discourse.lower(source.first()))
                        .flatMap(gender -> rank(source.first(), gender, contents));
            case NEUTER -> neuter(source);
            case RELATIVE -> antecedent(source);
            case DESCRIPTION -> source.description().flatMap(words -> describe(words, source, contents));
            case VAGUE -> isPair(discourse.lower(source.first())) ? pair() : Optional.empty();
            case FIRST_PERSON -> Optional.empty();
        };
    }

    private Referent together(Source source) {
        String names = String.join(
                " and ",
                source.named().stream().map(who -> who.speaker().name()).toList());
        return Referent.group(Speaker.of(names, Speaker.Kind.GROUP));
    }

    private Optional<Resolution> rank(int token, Gender gender, Contents contents) {
        List<Track> candidates = memory.recent().stream()
                .filter(track -> track.who.isPerson() && !holds(track.last, token))
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Question question = question(token, contents);
        float[][] rows = PronounFeatures.of(question, candidates, memory);
        listener.accept(new Example(question, gender, candidates, List.of(rows), !contents.isEmpty(), token));
        double[] agreement = candidates.stream()
                .mapToDouble(track -> track.who.agreement(gender))
                .toArray();
        if (Arrays.stream(agreement).max().orElse(0) < 0.2) {
            return Optional.empty();
        }
        double[] weights = ranker.weigh(rows, agreement);
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return Optional.of(new Resolution(candidates.get(best).who, weights[best]));
    }

    private static boolean holds(Place place, int token) {
        return place.first() <= token && token < place.end();
    }

    private Question question(int token, Contents contents) {
        int sentence = discourse.sentenceOf(token);
        int paragraph = discourse.paragraphOf(token);
        boolean opensSentence = token == 0 || discourse.sentenceOf(token - 1) != sentence;
        boolean opensParagraph = token == 0 || discourse.paragraphOf(token - 1) != paragraph;
        boolean afterQuote =
                token > 0 && (discourse.isQuoted(token - 1) || (token > 1 && discourse.isQuoted(token - 2)));
        return new Question(token, sentence, paragraph, opensParagraph, opensSentence, afterQuote, contents);
    }

    /** "it" and "they": whoever spoke last and is no person, else an organisation that was named of late. */
    private Optional<Resolution> neuter(Source source) {
        boolean plural = discourse.lower(source.first()).startsWith("the");
        int paragraph = discourse.paragraphOf(source.first());
        Optional<Track> spoken = memory.recent().stream()
                .filter(track -> !track.who.isPerson())
                .filter(track -> track.spoke >= 0 && paragraph - track.spoke <= 2)
                .max(Comparator.comparingInt(track -> track.last.first()));
        if (spoken.isPresent() && (plural || spoken.get().who.speaker().kind() != Speaker.Kind.GROUP)) {
            return Optional.of(new Resolution(spoken.get().who, 0.7));
        }
        return memory.recent().stream()
                .filter(track -> !track.who.isPerson() && track.who.speaker().kind() == Speaker.Kind.ORGANIZATION)
                .filter(track -> paragraph - track.last.paragraph() <= 1 && !track.last.quoted())
                .max(Comparator.comparingInt((Track track) -> track.last.role() == Place.Role.SUBJECT ? 1 : 0)
                        .thenComparingInt(track -> track.last.first()))
                .map(track -> new Resolution(track.who, track.last.role() == Place.Role.SUBJECT ? 0.55 : 0.4));
    }

    /** "who" and "which" mean what stands before them. */
    private Optional<Resolution> antecedent(Source source) {
        int last = source.first() - 1;
        while (last >= 0
                && discourse.sameSentence(last, source.first())
                && !Character.isLetterOrDigit(discourse.token(last).text().charAt(0))) {
            last--;
        }
        if (last < 0 || !discourse.sameSentence(last, source.first())) {
            return Optional.empty();
        }
        boolean who = discourse.lower(source.first()).startsWith("who");
        int first = last;
        Optional<Source> chosen = Optional.empty();
        while (chosen.isEmpty()) {
            while (first > 0
                    && discourse.sameSentence(first - 1, last)
                    && Discourse.isInNounPhrase(discourse.tag(first - 1))) {
                first--;
            }
            chosen = reader.read(first, last + 1).filter(read -> !who || mayBeWho(read));
            boolean more = first > 1
                    && discourse.sameSentence(first - 2, last)
                    && (discourse.tag(first - 1).equals("IN")
                            || discourse.tag(first - 1).equals("TO"))
                    && discourse.tag(first - 2).startsWith("NN");
            if (!more) {
                break;
            }
            first -= 2;
        }
        return chosen.flatMap(read -> resolve(read, Contents.NONE)).map(found -> found.times(0.92));
    }

    private static boolean mayBeWho(Source read) {
        if (!read.named().isEmpty()) {
            return read.named().get(0).isNamedPerson();
        }
        return read.description()
                .filter(words -> words.plural()
                        || (RoleWords.isPerson(RoleWords.plain(words.noun()))
                                && words.definiteness() != Source.Definiteness.BARE))
                .isPresent();
    }

    private static boolean isPair(String word) {
        return word.equals("both") || word.equals("each") || word.equals("neither");
    }

    /** The two whom the text named last. */
    private Optional<Resolution> pair() {
        List<Track> two = memory.recent().stream()
                .filter(track -> track.who.isNamedPerson())
                .limit(2)
                .sorted(Comparator.comparingInt(track -> firstPlace.getOrDefault(track.who, 0)))
                .toList();
        if (two.size() < 2) {
            return Optional.empty();
        }
        String names = two.get(0).who.speaker().name() + " and "
                + two.get(1).who.speaker().name();
        return Optional.of(new Resolution(Referent.group(Speaker.of(names, Speaker.Kind.GROUP)), 0.55));
    }

    private boolean meansPair(Description words, Source source) {
        String first = discourse.lower(source.first());
        boolean two = first.equals("both") || (discourse.lower(words.first()).equals("two") && first.equals("the"));
        return words.plural()
                && (two || first.equals("the") && words.noun().equals("candidate") && words.head() == words.first());
    }

    private Optional<Resolution> describe(Description words, Source source, Contents contents) {
        if (meansPair(words, source) && !RoleWords.isLand(words.noun())) {
            Optional<Resolution> both = pair();
            if (both.isPresent()) {
                return both;
            }
        }
        Optional<Resolution> byRole = descriptions.byRole(words, source.first(), memory);
        if (byRole.isPresent()) {
            return byRole;
        }
        Optional<Resolution> byKind = descriptions.byKind(words, memory);
        if (byKind.isPresent()) {
            return byKind;
        }
        String noun = RoleWords.plain(words.noun());
        boolean definite = words.definiteness() == Source.Definiteness.DEFINITE && words.owner() < 0;
        if (definite && !words.plural() && RoleWords.isOffice(noun) && !isOwned(words)) {
            Optional<Resolution> salient = salient(source.first(), noun, contents);
            if (salient.isPresent()) {
                return salient;
            }
        }
        if (words.owner() >= 0) {
            return Optional.of(owned(words));
        }
        return Optional.of(new Resolution(descriptions.own(words), 0.75));
    }

    private boolean isOwned(Description words) {
        for (int i = words.first(); i < words.head(); i++) {
            if (discourse.tag(i).equals("POS")) {
                return true;
            }
        }
        return discourse.tag(words.head() + 1).equals("IN") && words.end() > words.head() + 1;
    }

    /** "The New Yorker", of whom no role is told: whoever a pronoun would mean. */
    private Optional<Resolution> salient(int token, String noun, Contents contents) {
        double male = GenderGuess.maleByHead(noun);
        List<Track> candidates = memory.recent().stream()
                .filter(track -> track.who.isNamedPerson() && track.last.first() < token)
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        float[][] rows = PronounFeatures.of(question(token, contents), candidates, memory);
        double[] agreement = candidates.stream()
                .mapToDouble(track ->
                        male * track.who.agreement(Gender.MALE) + (1 - male) * track.who.agreement(Gender.FEMALE))
                .toArray();
        double[] weights = ranker.weigh(rows, agreement);
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return Optional.of(new Resolution(candidates.get(best).who, 0.7 * weights[best]));
    }

    /** "His surrogates": Donald Trump's surrogates. */
    private Resolution owned(Description words) {
        Optional<Resolution> owner = Gender.ofPronoun(discourse.lower(words.owner()))
                .flatMap(gender -> rank(words.owner(), gender, Contents.NONE))
                .or(() -> memory.lastSpeaker().map(who -> new Resolution(who, 0.4)));
        String rest = discourse.text(words.owner() + 1, words.end()).replaceAll("\\s+", " ");
        String text =
                owner.map(found -> found.who().speaker().name() + "'s " + rest).orElse(rest);
        Speaker.Kind kind = words.plural() ? Speaker.Kind.GROUP : Speaker.Kind.UNNAMED;
        boolean person = !words.plural() && !RoleWords.isWork(words.noun()) && !RoleWords.isBody(words.noun());
        Referent who = Referent.described(Speaker.of(text, kind), GenderGuess.maleByHead(words.noun()), person);
        return new Resolution(who, 0.8 * owner.map(Resolution::confidence).orElse(0.5));
    }
}
