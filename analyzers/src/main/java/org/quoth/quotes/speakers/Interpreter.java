package org.quoth.quotes.speakers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.quoth.model.Speaker;
import org.quoth.quotes.speakers.PronounFeatures.Contents;
import org.quoth.quotes.speakers.PronounFeatures.Question;
import org.quoth.quotes.speakers.Source.Description;

/** Answers whom a source means, given what the text has said up to it. */
final class Interpreter {
    /** What was asked of the ranker, for training. */
    record Example(
            Question question, Gender gender, List<Track> candidates, List<float[]> rows, boolean source, int offset) {}

    private static final double HUMAN = 0.3;
    private static final double SPEAKS = 0.03;

    private final Discourse discourse;
    private final Memory memory;
    private final SourceReader reader;
    private final Descriptions descriptions;
    private final PronounRanker ranker;
    private final Issuers issuers;
    private final Map<Referent, Integer> firstPlace;
    private Consumer<Example> listener = example -> {};

    Interpreter(
            Discourse discourse,
            Memory memory,
            SourceReader reader,
            Descriptions descriptions,
            PronounRanker ranker,
            Issuers issuers,
            Map<Referent, Integer> firstPlace) {
        this.discourse = discourse;
        this.memory = memory;
        this.reader = reader;
        this.descriptions = descriptions;
        this.ranker = ranker;
        this.issuers = issuers;
        this.firstPlace = firstPlace;
    }

    void listen(Consumer<Example> to) {
        listener = to;
    }

    Optional<Resolution> resolve(Source source, Contents contents) {
        return switch (source.form()) {
            case NAME -> Optional.of(new Resolution(source.named().get(0), 0.97));
            case NAMES -> Optional.of(new Resolution(descriptions.together(source.named()), 0.85));
            case PRONOUN, NEUTER -> pronoun(source.first(), contents);
            case RELATIVE -> antecedent(source);
            case DESCRIPTION -> source.description().flatMap(words -> describe(words, source, contents));
            case VAGUE -> isPair(discourse.lower(source.first())) ? both(source.first()) : Optional.empty();
            case FIRST_PERSON -> Optional.empty();
        };
    }

    /** Whom a pronoun of the third person means. */
    Optional<Resolution> pronoun(int token, Contents contents) {
        String word = discourse.lower(token);
        Optional<Gender> gender = Gender.ofPronoun(word);
        if (gender.isPresent()) {
            return rank(token, gender.get(), contents);
        }
        if (word.startsWith("the")) {
            return rank(token, contents, people(token, false), Referent::plural);
        }
        return word.startsWith("it") ? rank(token, contents, people(token, false), Referent::thing) : Optional.empty();
    }

    private List<Track> people(int token, boolean persons) {
        return memory.recent().stream()
                .filter(track -> track.who.isPerson() == persons && !holds(track.last, token))
                .toList();
    }

    Optional<Resolution> rank(int token, Gender gender, Contents contents) {
        List<Track> candidates = people(token, true);
        if (!candidates.isEmpty()) {
            Question question = question(token, contents);
            float[][] rows = PronounFeatures.of(question, candidates, memory);
            listener.accept(new Example(question, gender, candidates, List.of(rows), !contents.isEmpty(), token));
        }
        return rank(token, contents, candidates, who -> who.agreement(gender));
    }

    private Optional<Resolution> rank(
            int token, Contents contents, List<Track> candidates, ToDoubleFunction<Referent> agrees) {
        double[] agreement = candidates.stream()
                .mapToDouble(track -> agrees.applyAsDouble(track.who))
                .toArray();
        if (Arrays.stream(agreement).max().orElse(0) < 0.2) {
            return Optional.empty();
        }
        double[] weights = ranker.weigh(PronounFeatures.of(question(token, contents), candidates, memory), agreement);
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
        boolean who = discourse.lower(source.end() - 1).startsWith("who");
        int first = last;
        Optional<Source> chosen = Optional.empty();
        while (chosen.isEmpty()) {
            while (first > 0 && discourse.sameSentence(first - 1, last) && goesBack(first)) {
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
        if (chosen.isEmpty() && who) {
            chosen = personBefore(source.first());
        }
        if (who && chosen.isPresent() && chosen.get().form() == Source.Form.NAMES) {
            // Of "A and B, who" the last is meant as often as both.
            List<Referent> names = chosen.get().named();
            return Optional.of(new Resolution(names.get(names.size() - 1), 0.6));
        }
        return chosen.flatMap(read -> resolve(read, Contents.NONE)
                        .or(() -> read.description().map(words -> new Resolution(descriptions.own(words), 0.6))))
                .map(found -> found.times(0.92));
    }

    /** "Ann Lee, 59, of Ashton, who": a name with no verb between. */
    private Optional<Source> personBefore(int at) {
        for (int i = at - 1; i > at - 16 && discourse.sameSentence(i, at); i--) {
            String tag = discourse.tag(i);
            if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
                return Optional.empty();
            }
            Optional<Source> name = reader.nameAt(i);
            if (name.isPresent() && name.get().named().get(0).isNamedPerson()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private boolean goesBack(int first) {
        boolean and = discourse.tag(first - 1).equals("CC")
                && discourse.tag(first).startsWith("NN")
                && first > 1
                && discourse.tag(first - 2).startsWith("NN");
        return and || Discourse.isInNounPhrase(discourse.tag(first - 1));
    }

    private static boolean mayBeWho(Source read) {
        if (!read.named().isEmpty()) {
            return read.named().get(0).isNamedPerson();
        }
        return read.description()
                .filter(words -> words.plural()
                        || (!RoleWords.isWork(words.noun())
                                && !RoleWords.isBody(words.noun())
                                && !RoleWords.isLand(words.noun())
                                && words.definiteness() != Source.Definiteness.BARE))
                .isPresent();
    }

    private static boolean isSomebody(String noun) {
        return RoleWords.isPerson(noun) || SpeakingNouns.standard().human(noun) >= HUMAN;
    }

    private static boolean isPair(String word) {
        return word.equals("both") || word.equals("each") || word.equals("neither");
    }

    /** Two that were named together, else the two whom the text named last. */
    private Optional<Resolution> both(int token) {
        List<Track> together = people(token, false).stream()
                .filter(track -> track.who.isTogether())
                .toList();
        return rank(token, Contents.NONE, together, Referent::plural).or(this::pair);
    }

    /** The two whom the text named last. */
    private Optional<Resolution> pair() {
        List<Track> two = memory.recent().stream()
                .filter(track -> track.who.isNamedPerson())
                .sorted(Comparator.comparingInt((Track track) -> -track.count))
                .limit(2)
                .sorted(Comparator.comparingInt(track -> firstPlace.getOrDefault(track.who, 0)))
                .toList();
        if (two.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Resolution(
                descriptions.together(two.stream().map(track -> track.who).toList()), 0.55));
    }

    private boolean meansPair(Description words, Source source) {
        String first = discourse.lower(source.first());
        boolean two = first.equals("both") || (discourse.lower(words.first()).equals("two") && first.equals("the"));
        boolean rivals = first.equals("the")
                && words.noun().equals("candidate")
                && words.head() == words.first()
                && descriptions
                        .before(words)
                        .filter(who -> who.speaker().name().indexOf(' ') > 0)
                        .isEmpty();
        boolean people =
                reader.isPlural(words.head()) && SpeakingNouns.standard().human(words.noun()) >= HUMAN;
        return people && (two || rivals);
    }

    /** "The nominee and his aides": Dar and his aides. */
    private Optional<Resolution> company(Description words, Source source, Contents contents) {
        boolean one = words.plural() && !reader.isPlural(words.head()) && words.head() + 1 < words.end();
        if (!one || !discourse.lower(words.head() + 1).equals("and")) {
            return Optional.empty();
        }
        String others = discourse.text(words.head() + 1, words.end()).replaceAll("\\s+", " ");
        return reader.description(source.first(), words.head() + 1)
                .flatMap(first -> describe(first, source, contents))
                .filter(found -> found.who().isNamedPerson())
                .map(found -> new Resolution(
                        descriptions.called(found.who().speaker().name() + " " + others, Speaker.Kind.GROUP),
                        found.confidence()));
    }

    /** Somebody with a name whom a description fits. */
    Optional<Resolution> byRole(Description words, int at) {
        return descriptions.byRole(words, at, memory);
    }

    private Optional<Resolution> describe(Description words, Source source, Contents contents) {
        if (meansPair(words, source) && !RoleWords.isLand(words.noun())) {
            Optional<Resolution> both = pair();
            if (both.isPresent()) {
                return both;
            }
        }
        Optional<Resolution> company = company(words, source, contents);
        if (company.isPresent()) {
            return company;
        }
        if (words.noun().equals("campaign") && words.head() == words.first() && !words.plural()) {
            Optional<Resolution> campaign = campaign(source.first());
            if (campaign.isPresent()) {
                return campaign;
            }
        }
        Optional<Resolution> byRole = descriptions.byRole(words, source.first(), memory);
        if (byRole.isPresent()) {
            return byRole;
        }
        Optional<Resolution> issued = issued(words);
        if (issued.isPresent()) {
            return issued;
        }
        Optional<Resolution> byKind = byKind(words, source.first());
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
        if (!maySpeak(words)) {
            return Optional.empty();
        }
        if (words.owner() >= 0) {
            return Optional.of(owned(words));
        }
        return Optional.of(new Resolution(descriptions.own(words), ownConfidence(words)));
    }

    private Optional<Resolution> issued(Description words) {
        boolean definite = words.definiteness() == Source.Definiteness.DEFINITE && words.head() == words.first();
        return definite && RoleWords.isWork(words.noun())
                ? issuers.of(words).map(who -> new Resolution(who, 0.75))
                : Optional.empty();
    }

    /** Of the organisations that a word can mean the one that "it" would mean. */
    private Optional<Resolution> byKind(Description words, int token) {
        List<Track> fitting = descriptions.byKind(words, memory);
        boolean place = !fitting.isEmpty() && fitting.get(0).who.isPlace();
        return rank(token, Contents.NONE, place ? fitting.subList(0, 1) : fitting, who -> 1)
                .map(found -> new Resolution(found.who(), 0.4 + 0.3 * found.confidence()));
    }

    /** Events and ideas are nobody: "high-level talks". */
    private boolean maySpeak(Description words) {
        String noun = RoleWords.plain(words.noun());
        boolean named = discourse.tag(words.head()).startsWith("NNP");
        return named
                || holdsPeople(words)
                || RoleWords.isAnybody(noun)
                || SpeakingNouns.standard().human(noun) >= HUMAN
                || SpeakingNouns.standard().speaks(noun) >= SPEAKS;
    }

    /** "A new class of senators". */
    private boolean holdsPeople(Description words) {
        int head = words.head() + 1 < words.end()
                        && discourse.lower(words.head() + 1).equals("of")
                ? reader.headNoun(words.head() + 2, words.end())
                : -1;
        return head >= 0
                && reader.isPlural(head)
                && SpeakingNouns.standard().human(discourse.token(head).lemma()) >= HUMAN;
    }

    /** A definite description of one has most likely been somebody with a name before. */
    private static double ownConfidence(Description words) {
        boolean definite = words.definiteness() == Source.Definiteness.DEFINITE;
        if (words.plural()) {
            return definite ? 0.6 : 0.85;
        }
        return definite ? 0.5 : 0.75;
    }

    /** "The campaign": the one that was named of late, else that of whoever the text is about here. */
    private Optional<Resolution> campaign(int at) {
        int paragraph = discourse.paragraphOf(at);
        Optional<Track> named = memory.recent().stream()
                .filter(track ->
                        track.who.speaker().name().toLowerCase(Locale.ROOT).endsWith("campaign"))
                .filter(track -> paragraph - track.last.paragraph() <= 1)
                .findFirst();
        if (named.isPresent()) {
            return named.map(track -> new Resolution(track.who, 0.75));
        }
        return memory.recent().stream()
                .filter(track -> track.who.isNamedPerson() && paragraph - track.last.paragraph() <= 1)
                .max(Comparator.comparingInt(track -> track.last.role() == Place.Role.SUBJECT ? 1 : 0))
                .map(track -> track.who.speaker().name() + "'s campaign")
                .map(name -> descriptions.called(name, Speaker.Kind.ORGANIZATION))
                .map(who -> new Resolution(who, 0.55));
    }

    private boolean isOwned(Description words) {
        for (int i = words.first(); i < words.head(); i++) {
            if (discourse.tag(i).equals("POS")) {
                return true;
            }
        }
        boolean office = discourse.tag(words.head() + 2).equals("NN"); // "secretary of state"
        return discourse.tag(words.head() + 1).equals("IN") && words.end() > words.head() + 1 && !office;
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
        Speaker.Kind kind = descriptions.kindOf(words);
        boolean person = !words.plural() && isSomebody(words.noun());
        Referent who = Referent.described(Speaker.of(text, kind), GenderGuess.maleByHead(words.noun()), person);
        return new Resolution(who, 0.8 * owner.map(Resolution::confidence).orElse(0.5));
    }
}
