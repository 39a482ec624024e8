package org.quoth.quotes.speakers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quoth.model.Speaker;
import org.quoth.quotes.speakers.PronounFeatures.Contents;
import org.quoth.quotes.speakers.Source.Description;

/** Answers whom a source means, given what the text has said up to it. */
final class Interpreter {
    private static final Set<String> CALLED = Set.of("called", "named", "dubbed", "titled");
    private static final Set<String> WRITERS = Set.of("reporter", "writer", "columnist", "author", "correspondent");
    /** No telling who, but several. */
    private static final Set<String> SOME = Set.of("others", "many", "some", "several", "most");

    private static final double HUMAN = 0.3;
    private static final double SPEAKS = 0.03;

    private final Discourse discourse;
    private final Memory memory;
    private final SourceReader reader;
    private final NounPhrases phrases;
    private final Descriptions descriptions;
    private final Pronouns pronouns;
    private final Issuers issuers;
    private final RoleMatcher roles;
    private final Pairs pairs;
    private final Relatives relatives;
    private final Staffs staffs;
    private final RelativeClauses relativeClauses;
    private Optional<Referent> author = Optional.empty();

    Interpreter(
            Discourse discourse,
            Memory memory,
            SourceReader reader,
            Descriptions descriptions,
            Pronouns pronouns,
            Issuers issuers,
            Map<Referent, Integer> firstPlace) {
        this.discourse = discourse;
        this.memory = memory;
        this.reader = reader;
        this.phrases = reader.phrases();
        this.descriptions = descriptions;
        this.pronouns = pronouns;
        this.issuers = issuers;
        this.roles = new RoleMatcher(discourse, memory, firstPlace);
        this.pairs = new Pairs(discourse, memory, phrases, descriptions, pronouns, firstPlace);
        this.staffs = new Staffs(discourse, memory, descriptions, roles);
        this.relativeClauses =
                new RelativeClauses(discourse, reader, descriptions, antecedent -> resolve(antecedent, Contents.NONE));
        this.relatives = new Relatives(discourse, reader, firstPlace.keySet());
    }

    void writtenBy(Optional<Referent> who) {
        author = who;
    }

    Optional<Resolution> resolve(Source source, Contents contents) {
        return switch (source.form()) {
            case NAME ->
                withOthers(source)
                        .or(() -> Optional.of(new Resolution(source.named().get(0), 0.97)));
            case NAMES -> Optional.of(new Resolution(descriptions.together(source.named()), 0.85));
            case PRONOUN, NEUTER -> pronouns.resolve(source.first(), contents);
            case RELATIVE -> relativeClauses.antecedent(source);
            case DESCRIPTION -> source.description().flatMap(words -> describe(words, source, contents));
            case VAGUE -> vague(source);
            case FIRST_PERSON -> Optional.empty();
        };
    }

    /** "The White House and congressional leaders", "Dar and others". */
    private Optional<Resolution> withOthers(Source source) {
        Referent named = source.named().get(0);
        Optional<Source> alone = reader.nameIn(source.first(), source.end());
        int and = alone.map(Source::end).orElse(source.end());
        if (and + 1 >= source.end() || !discourse.lower(and).equals("and")) {
            return Optional.empty();
        }
        boolean others = discourse.lower(and + 1).equals("others");
        Optional<Description> rest = phrases.description(and + 1, source.end())
                .filter(words -> words.plural() && maySpeak(words) && phrases.headNoun(and + 1, source.end()) >= 0);
        if (!others && rest.isEmpty()) {
            return Optional.empty();
        }
        int end = others ? and + 2 : rest.map(Description::end).orElse(source.end());
        String text = discourse.text(and, end).replaceAll("\\s+", " ");
        Referent group = descriptions.called(named.speaker().name() + " " + text, Speaker.Kind.GROUP);
        return Optional.of(new Resolution(group, 0.85));
    }

    private Optional<Resolution> vague(Source source) {
        String word = discourse.lower(source.first());
        if (Pairs.isPair(word)) {
            return pairs.both(source.first());
        }
        return SOME.contains(word)
                ? Optional.of(new Resolution(descriptions.called(word, Speaker.Kind.GROUP), 0.75))
                : Optional.empty();
    }

    /** "The nominee and his aides": Dar and his aides. */
    private Optional<Resolution> company(Description words, Source source, Contents contents) {
        Optional<Resolution> withPronoun = withPronoun(words, source, contents);
        if (withPronoun.isPresent()) {
            return withPronoun;
        }
        boolean one = words.plural() && !phrases.isPlural(words.head()) && words.head() + 1 < words.end();
        if (!one || !discourse.lower(words.head() + 1).equals("and")) {
            return Optional.empty();
        }
        String others = discourse.text(words.head() + 1, words.end()).replaceAll("\\s+", " ");
        return phrases.description(source.first(), words.head() + 1)
                .flatMap(first -> describe(first, source, contents))
                .filter(found -> found.who().isNamedPerson())
                .map(found -> new Resolution(
                        descriptions.called(found.who().speaker().name() + " " + others, Speaker.Kind.GROUP),
                        found.confidence()));
    }

    /** "He and his staff": Dar and his staff. */
    private Optional<Resolution> withPronoun(Description words, Source source, Contents contents) {
        int and = source.first() + 1;
        boolean one = Gender.ofPronoun(discourse.lower(source.first())).isPresent()
                && discourse.tag(source.first()).equals("PRP")
                && and < words.end()
                && discourse.lower(and).equals("and");
        return one
                ? pronouns.resolve(source.first(), contents)
                        .map(found -> new Resolution(
                                descriptions.called(
                                        found.who().speaker().name() + " "
                                                + discourse
                                                        .text(and, words.end())
                                                        .replaceAll("\\s+", " "),
                                        Speaker.Kind.GROUP),
                                found.confidence()))
                : Optional.empty();
    }

    /** Somebody with a name whom a description fits. */
    Optional<Resolution> byRole(Description words, int at) {
        return roles.match(words, at);
    }

    /** "A group called Citizens for Dar". */
    private Optional<Resolution> called(Description words) {
        int first = words.end() + 1;
        if (!discourse.sameSentence(words.first(), first) || !CALLED.contains(discourse.lower(words.end()))) {
            return Optional.empty();
        }
        while (discourse.tag(first).equals("``") || discourse.tag(first).equals("DT")) {
            first++;
        }
        Optional<Source> name = reader.nameAt(first);
        if (name.isPresent()) {
            return name.map(read -> new Resolution(read.named().get(0), 0.9));
        }
        int end = first;
        while (discourse.sameSentence(first, end)
                && (Character.isUpperCase(discourse.token(end).text().charAt(0))
                        || discourse.tag(end).equals("CD"))) {
            end++;
        }
        Speaker.Kind kind = RoleWords.isPerson(words.noun()) ? Speaker.Kind.PERSON : Speaker.Kind.ORGANIZATION;
        return end == first
                ? Optional.empty()
                : Optional.of(new Resolution(descriptions.called(discourse.text(first, end), kind), 0.85));
    }

    private Optional<Resolution> describe(Description words, Source source, Contents contents) {
        return writer(words)
                .or(() -> called(words))
                .or(() -> pairs.of(words, source))
                .or(() -> company(words, source, contents))
                .or(() -> staffs.campaign(words))
                .or(() -> byRole(words, source.first()))
                .or(() -> staffs.administration(words))
                .or(() -> issuedBy(words, source))
                .or(() -> issued(words))
                .or(() -> byKind(words, source.first()))
                .or(() -> salient(words, source, contents))
                .or(() -> maySpeak(words) ? somebody(words) : Optional.empty());
    }

    /** "This reporter". */
    private Optional<Resolution> writer(Description words) {
        return isThisWriter(words) ? author.map(who -> new Resolution(who, 0.8)) : Optional.empty();
    }

    /** "The New Yorker", of whom no role is told. */
    private Optional<Resolution> salient(Description words, Source source, Contents contents) {
        String noun = RoleWords.plain(words.noun());
        boolean definite = words.definiteness() == Source.Definiteness.DEFINITE && words.owner() < 0;
        return definite && !words.plural() && RoleWords.isOffice(noun) && !isOwned(words)
                ? pronouns.salient(source.first(), noun, contents)
                : Optional.empty();
    }

    /** Whom the text has not named. */
    private Optional<Resolution> somebody(Description words) {
        return relatives
                .of(words, this::ownerOf)
                .or(() -> words.owner() >= 0 ? Optional.of(owned(words)) : Optional.empty())
                .or(() -> Optional.of(new Resolution(descriptions.own(words), ownConfidence(words))));
    }

    /** "A new ad from Dar's campaign", "a study by the institute", "a count released by the institute". */
    private Optional<Resolution> issuedBy(Description words, Source source) {
        int by = issuers.nameAfter(words, source);
        return by < 0
                ? Optional.empty()
                : reader.read(by, Math.max(words.end(), issuers.nameEnd(by, source)))
                        .filter(this::isOrganization)
                        .flatMap(read -> resolve(read, Contents.NONE))
                        .map(found -> new Resolution(found.who(), 0.85));
    }

    private boolean isOrganization(Source read) {
        boolean named = !read.named().isEmpty() && !read.named().get(0).isNamedPerson();
        return named
                || read.description()
                        .filter(who -> descriptions.kindOf(who) == Speaker.Kind.ORGANIZATION)
                        .isPresent();
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
        return pronouns.rank(token, Contents.NONE, place ? fitting.subList(0, 1) : fitting, who -> 1)
                .map(found -> new Resolution(found.who(), 0.4 + 0.3 * found.confidence()));
    }

    /** Events and ideas are nobody: "high-level talks". */
    private boolean maySpeak(Description words) {
        String noun = RoleWords.plain(words.noun());
        boolean named = discourse.tag(words.head()).startsWith("NNP");
        return named
                || holdsPeople(words)
                || NounPhrases.isCollective(noun)
                || RoleWords.isAnybody(noun)
                || SpeakingNouns.standard().human(noun) >= HUMAN
                || SpeakingNouns.standard().speaks(noun) >= SPEAKS;
    }

    /** "A new class of senators". */
    private boolean holdsPeople(Description words) {
        int head = words.head() + 1 < words.end()
                        && discourse.lower(words.head() + 1).equals("of")
                ? phrases.headNoun(words.head() + 2, words.end())
                : -1;
        return head >= 0
                && phrases.isPlural(head)
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

    private boolean isOwned(Description words) {
        for (int i = words.first(); i < words.head(); i++) {
            if (discourse.tag(i).equals("POS")) {
                return true;
            }
        }
        if (words.noun().endsWith("year-old")) {
            return false;
        }
        boolean office = discourse.tag(words.head() + 2).equals("NN"); // "secretary of state"
        return discourse.tag(words.head() + 1).equals("IN") && words.end() > words.head() + 1 && !office;
    }

    private Optional<Resolution> ownerOf(Description words) {
        if (discourse.tag(words.owner()).equals("WP$")) {
            return relativeClauses.antecedent(
                    new Source(Source.Form.RELATIVE, words.owner(), words.owner() + 1, List.of(), Optional.empty()));
        }
        if (discourse.tag(words.owner()).equals("PRP$") && isWriter(words.owner())) {
            return author.map(who -> new Resolution(who, 0.8));
        }
        return pronouns.resolve(words.owner(), Contents.NONE)
                .or(() -> memory.lastSpeaker().map(who -> new Resolution(who, 0.4)));
    }

    /** "This reporter". */
    private boolean isThisWriter(Description words) {
        int before = words.first() - 1;
        return WRITERS.contains(words.noun())
                && words.head() == words.first()
                && discourse.sameSentence(before, words.first())
                && discourse.lower(before).equals("this")
                && !discourse.isQuoted(before);
    }

    /** "My" outside of quotes is the author's. */
    private boolean isWriter(int owner) {
        return discourse.lower(owner).equals("my") && !discourse.isQuoted(owner);
    }

    /** "His surrogates": Donald Trump's surrogates. */
    private Resolution owned(Description words) {
        Optional<Resolution> owner = ownerOf(words);
        String rest = discourse.text(words.owner() + 1, words.end()).replaceAll("\\s+", " ");
        String text = owner.map(found -> possessive(found.who()) + " " + rest).orElse(rest);
        Speaker.Kind kind = descriptions.kindOf(words);
        boolean person = !words.plural() && SpeakingNouns.standard().isSomebody(words.noun());
        Referent who =
                Referent.described(Speaker.of(text, kind), GenderGuess.maleByHead(words.noun()), person, words.noun());
        return new Resolution(who, 0.8 * owner.map(Resolution::confidence).orElse(0.5));
    }

    private static String possessive(Referent who) {
        String name = who.speaker().name();
        boolean plural = who.speaker().kind() == Speaker.Kind.GROUP && name.endsWith("s");
        return name + (plural ? "'" : "'s");
    }
}
