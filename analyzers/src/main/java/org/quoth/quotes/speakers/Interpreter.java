package org.quoth.quotes.speakers;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quoth.model.Speaker;
import org.quoth.quotes.speakers.PronounFeatures.Contents;
import org.quoth.quotes.speakers.Source.Description;

/** Answers whom a source means, given what the text has said up to it. */
final class Interpreter {
    private static final Set<String> CALLED = Set.of("called", "named", "dubbed", "titled");
    private static final double HUMAN = 0.3;
    private static final double SPEAKS = 0.03;

    private final Discourse discourse;
    private final Memory memory;
    private final SourceReader reader;
    private final Descriptions descriptions;
    private final Pronouns pronouns;
    private final Issuers issuers;
    private final Map<Referent, Integer> firstPlace;
    private final Relatives relatives;
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
        this.descriptions = descriptions;
        this.pronouns = pronouns;
        this.issuers = issuers;
        this.firstPlace = firstPlace;
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
            case RELATIVE -> antecedent(source);
            case DESCRIPTION -> source.description().flatMap(words -> describe(words, source, contents));
            case VAGUE -> isPair(discourse.lower(source.first())) ? both(source.first()) : Optional.empty();
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
        Optional<Description> rest = reader.description(and + 1, source.end())
                .filter(words -> words.plural() && maySpeak(words) && reader.headNoun(and + 1, source.end()) >= 0);
        if (!others && rest.isEmpty()) {
            return Optional.empty();
        }
        int end = others ? and + 2 : rest.map(Description::end).orElse(source.end());
        String text = discourse.text(and, end).replaceAll("\\s+", " ");
        Referent group = descriptions.called(named.speaker().name() + " " + text, Speaker.Kind.GROUP);
        return Optional.of(new Resolution(group, 0.85));
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
            chosen = reader.read(first, last + 1).filter(read -> who ? mayBeWho(read) : !isPersonAlone(read));
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
        Optional<Resolution> those = who ? those(source.first()) : Optional.empty();
        if (those.isPresent()) {
            return those;
        }
        if (chosen.isEmpty() && who) {
            chosen = personBefore(source.first());
        }
        if (who && chosen.isPresent() && chosen.get().form() == Source.Form.NAMES) {
            List<Referent> names = chosen.get().named();
            if (isPluralVerb(source.end())) {
                return Optional.of(new Resolution(descriptions.together(names), 0.8));
            }
            // Of "A and B, who" the last is meant as often as both.
            return Optional.of(new Resolution(names.get(names.size() - 1), 0.6));
        }
        return chosen.flatMap(read -> resolve(read, Contents.NONE)
                        .or(() -> read.description()
                                .filter(words -> who)
                                .map(words -> new Resolution(descriptions.own(words), 0.6))))
                .map(found -> found.times(0.92));
    }

    /** "Those in finance who"; of "those who" nothing is known. */
    private Optional<Resolution> those(int who) {
        for (int i = who - 2; i >= who - 6 && discourse.sameSentence(i, who); i--) {
            boolean goesOn = Discourse.isInNounPhrase(discourse.tag(i + 1))
                    || discourse.tag(i + 1).equals("IN");
            if (!goesOn) {
                return Optional.empty();
            }
            if (discourse.lower(i).equals("those") && discourse.tag(i + 1).equals("IN")) {
                String text = discourse.text(i, who).replaceAll("\\s+", " ");
                return Optional.of(new Resolution(descriptions.called(text, Speaker.Kind.GROUP), 0.8));
            }
        }
        return Optional.empty();
    }

    private boolean isPluralVerb(int i) {
        return discourse.tag(i).equals("VBP")
                || (i < discourse.size() && discourse.lower(i).equals("were"));
    }

    /** "Citizens for Dar, which": Dar is no "which". */
    private static boolean isPersonAlone(Source read) {
        return read.form() == Source.Form.NAME && read.named().get(0).isNamedPerson();
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
                        || (isSomebody(words.noun()) && words.definiteness() != Source.Definiteness.BARE))
                .isPresent();
    }

    private static boolean isSomebody(String noun) {
        return RoleWords.isPerson(noun) || SpeakingNouns.standard().human(noun) >= HUMAN;
    }

    private static boolean isPair(String word) {
        return word.equals("both") || word.equals("each") || word.equals("neither") || SourceReader.PAIR.contains(word);
    }

    /** Two that were named together, else the two whom the text named last. */
    private Optional<Resolution> both(int token) {
        return pronouns.both(token).or(this::pair);
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
        Optional<Resolution> called = called(words);
        if (called.isPresent()) {
            return called;
        }
        if (meansPair(words, source) && !RoleWords.isLand(words.noun())) {
            Optional<Resolution> both = RoleWords.isOffice(words.noun()) ? both(source.first()) : pair();
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
        Optional<Resolution> issued = issuedBy(words).or(() -> issued(words));
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
            Optional<Resolution> salient = pronouns.salient(source.first(), noun, contents);
            if (salient.isPresent()) {
                return salient;
            }
        }
        if (!maySpeak(words)) {
            return Optional.empty();
        }
        Optional<Resolution> relative = relatives.of(words, this::ownerOf);
        if (relative.isPresent()) {
            return relative;
        }
        if (words.owner() >= 0) {
            return Optional.of(owned(words));
        }
        return Optional.of(new Resolution(descriptions.own(words), ownConfidence(words)));
    }

    /** "A new ad from Dar's campaign", "a study by the institute". */
    private Optional<Resolution> issuedBy(Description words) {
        if (!RoleWords.isWork(words.noun())) {
            return Optional.empty();
        }
        for (int i = words.head() + 1; i + 1 < words.end(); i++) {
            if (discourse.lower(i).equals("from") || discourse.lower(i).equals("by")) {
                int by = i + 1;
                return reader.read(by, words.end())
                        .filter(read -> (read.form() == Source.Form.NAME && !isPersonAlone(read))
                                || read.description()
                                        .filter(who -> RoleWords.isBody(who.noun()) || RoleWords.isPress(who.noun()))
                                        .isPresent())
                        .flatMap(read -> resolve(read, Contents.NONE))
                        .map(found -> new Resolution(found.who(), 0.85));
            }
        }
        return Optional.empty();
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

    private Optional<Resolution> ownerOf(Description words) {
        if (discourse.tag(words.owner()).equals("PRP$") && isWriter(words.owner())) {
            return author.map(who -> new Resolution(who, 0.8));
        }
        return pronouns.resolve(words.owner(), Contents.NONE)
                .or(() -> memory.lastSpeaker().map(who -> new Resolution(who, 0.4)));
    }

    /** "My" outside of quotes is the author's. */
    private boolean isWriter(int owner) {
        return discourse.lower(owner).equals("my") && !discourse.isQuoted(owner);
    }

    /** "His surrogates": Donald Trump's surrogates. */
    private Resolution owned(Description words) {
        Optional<Resolution> owner = ownerOf(words);
        String rest = discourse.text(words.owner() + 1, words.end()).replaceAll("\\s+", " ");
        String text =
                owner.map(found -> found.who().speaker().name() + "'s " + rest).orElse(rest);
        Speaker.Kind kind = descriptions.kindOf(words);
        boolean person = !words.plural() && isSomebody(words.noun());
        Referent who =
                Referent.described(Speaker.of(text, kind), GenderGuess.maleByHead(words.noun()), person, words.noun());
        return new Resolution(who, 0.8 * owner.map(Resolution::confidence).orElse(0.5));
    }
}
