package org.quoth.quotes.speakers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.quoth.model.Speaker;
import org.quoth.quotes.speakers.Source.Definiteness;
import org.quoth.quotes.speakers.Source.Description;
import org.quoth.quotes.speakers.Source.Form;

/** Finds what "who" and "which" mean: what stands before them. */
final class RelativeClauses {
    /** A noun that is less likely a word for people is not what "who" means; the noun that it belongs to may be. */
    private static final double FIT_FOR_WHO = 0.6;

    private static final double INHERITED = 0.92;
    /** Of somebody whom the relative clause describes the text has not told before. */
    private static final double OWN = 0.85;

    private static final double THING = 0.75;

    private final Discourse discourse;
    private final SourceReader reader;
    private final Descriptions descriptions;
    private final Function<Source, Optional<Resolution>> meaning;

    /**
     * Relative clauses of one document.
     *
     * @param meaning says whom the words before a relative pronoun mean
     */
    RelativeClauses(
            Discourse discourse,
            SourceReader reader,
            Descriptions descriptions,
            Function<Source, Optional<Resolution>> meaning) {
        this.discourse = discourse;
        this.reader = reader;
        this.descriptions = descriptions;
        this.meaning = meaning;
    }

    Optional<Resolution> antecedent(Source source) {
        int last = wordBefore(source.first());
        if (last < 0) {
            return Optional.empty();
        }
        Optional<Source> same = discourse.tag(last).equals("CC") ? clauseBefore(last) : Optional.empty();
        if (same.isPresent()) {
            return antecedent(same.get());
        }
        boolean who = discourse.lower(source.end() - 1).startsWith("who");
        Optional<Resolution> those = who ? those(source.first()) : Optional.empty();
        if (those.isPresent()) {
            return those;
        }
        Optional<Source> chosen =
                phraseBefore(last, who).or(() -> who ? personBefore(source.first()) : Optional.empty());
        if (chosen.isEmpty()) {
            return who ? Optional.empty() : misread(last, source);
        }
        if (who && chosen.get().form() == Form.NAMES) {
            return Optional.of(ofSeveral(chosen.get().named(), source));
        }
        Optional<Resolution> named = who ? renamed(chosen.get()) : Optional.empty();
        return named.or(() -> meant(chosen.get(), source, who));
    }

    /** "Dar, who came and who left". */
    private Optional<Source> clauseBefore(int and) {
        for (int i = and - 1; i > and - 40 && discourse.sameSentence(i, and); i--) {
            if (discourse.lower(i).equals("who")) {
                return Optional.of(new Source(Form.RELATIVE, i, i + 1, List.of(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** The last word before the relative pronoun; -1 where the sentence begins with it. */
    private int wordBefore(int relative) {
        int last = relative - 1;
        while (discourse.sameSentence(last, relative)
                && !Character.isLetterOrDigit(discourse.token(last).text().charAt(0))) {
            last--;
        }
        return discourse.sameSentence(last, relative) ? last : -1;
    }

    /** The phrase that ends at a word; where it cannot be meant, the phrase that it belongs to. */
    private Optional<Source> phraseBefore(int last, boolean who) {
        int first = last;
        Optional<Source> second = Optional.empty();
        while (true) {
            first = beginOf(first, last);
            Optional<Source> read =
                    reader.read(first, last + 1).filter(one -> who ? mayBeWho(one) : !one.isPersonAlone());
            if (read.isPresent() && (!who || fitsWho(read.get()))) {
                return read;
            }
            second = second.or(() -> read);
            boolean more = discourse.sameSentence(first - 2, last)
                    && (discourse.tag(first - 1).equals("IN")
                            || discourse.tag(first - 1).equals("TO"))
                    && discourse.tag(first - 2).startsWith("NN");
            if (!more) {
                return second;
            }
            first -= 2;
        }
    }

    /** Where the noun phrase begins that a token belongs to. */
    private int beginOf(int token, int last) {
        int first = token;
        while (discourse.sameSentence(first - 1, last)) {
            int step = step(first, last);
            if (step == 0) {
                break;
            }
            first -= step;
        }
        return first;
    }

    private int step(int first, int last) {
        String before = discourse.tag(first - 1);
        if (Discourse.isInNounPhrase(before)) {
            return 1;
        }
        if (!discourse.sameSentence(first - 2, last)) {
            return 0;
        }
        String further = discourse.tag(first - 2);
        if (reader.phrases().isHyphen(first - 1)) {
            return 2; // "blue-collar"
        }
        boolean part = before.equals("IN")
                && further.startsWith("NNP")
                && discourse.tag(first).startsWith("NNP")
                && !discourse.lower(first - 1).equals("in"); // "Citizens for Dar"
        boolean plural = further.equals("NNS") && discourse.tag(last).equals("NNS"); // "pundits and security analysts"
        boolean and = before.equals("CC")
                && further.startsWith("NN")
                && (discourse.tag(first).startsWith("NN") || plural);
        return part ? 2 : and ? 1 : 0;
    }

    private static boolean mayBeWho(Source read) {
        if (!read.named().isEmpty()) {
            return read.named().get(0).isNamedPerson();
        }
        return read.description()
                .filter(words -> words.plural()
                        || (SpeakingNouns.standard().isSomebody(words.noun())
                                && words.definiteness() != Definiteness.BARE))
                .isPresent();
    }

    /** "Candidates in close races, who": not the races. */
    private static boolean fitsWho(Source read) {
        return read.description()
                .map(words -> NounPhrases.isCollective(words.noun())
                        || RoleWords.isPerson(RoleWords.plain(words.noun()))
                        || SpeakingNouns.standard().human(words.noun()) >= FIT_FOR_WHO)
                .orElse(true);
    }

    private Resolution ofSeveral(List<Referent> names, Source relative) {
        return isPluralVerb(relative.end())
                ? new Resolution(descriptions.together(names), 0.8)
                // Of "A and B, who" the last is meant as often as both.
                : new Resolution(names.get(names.size() - 1), 0.6);
    }

    /** "A and B, aides who", "Lee as her deputy, a man who", "Lee is a woman who": those who have names. */
    private Optional<Resolution> renamed(Source read) {
        Optional<Description> words = read.description()
                .filter(one ->
                        one.definiteness() == Definiteness.INDEFINITE || one.definiteness() == Definiteness.BARE);
        int before = read.first() - 1;
        if (words.isEmpty() || !discourse.sameSentence(before, read.first())) {
            return Optional.empty();
        }
        if (discourse.lower(before).equals(",")) {
            return words.get().plural() ? several(before) : one(before);
        }
        return words.get().plural() || !discourse.token(before).lemma().equals("be")
                ? Optional.empty()
                : subject(before);
    }

    /** The names of a list that ends at a token. */
    private Optional<Resolution> several(int end) {
        int first = beginOf(end, end - 1);
        return reader.read(first, end)
                .filter(read -> read.form() == Form.NAMES && read.named().get(0).isNamedPerson())
                .map(read -> new Resolution(descriptions.together(read.named()), 0.8));
    }

    private Optional<Resolution> one(int end) {
        return personBefore(end).map(name -> new Resolution(name.named().get(0), 0.8));
    }

    private Optional<Resolution> subject(int verb) {
        for (int i = verb - 1; i > verb - 4 && discourse.sameSentence(i, verb); i--) {
            Optional<Source> name = reader.nameAt(i).filter(one -> one.end() == verb && one.isPersonAlone());
            if (name.isPresent()) {
                return name.map(one -> new Resolution(one.named().get(0), 0.8));
            }
        }
        return Optional.empty();
    }

    private Optional<Resolution> meant(Source read, Source relative, boolean who) {
        Optional<Resolution> found = meaning.apply(read)
                .or(() -> read.description()
                        .filter(words -> who)
                        .map(words -> new Resolution(descriptions.own(words), 0.6)));
        boolean restricted = relative.first() == read.end()
                && read.description().filter(Description::plural).isPresent();
        boolean thing = !who && read.description().isPresent();
        return found.map(one -> (restricted || thing) && one.who().entity().isEmpty()
                ? new Resolution(one.who(), Math.max(one.confidence(), restricted ? OWN : THING))
                : one.times(INHERITED));
    }

    /** "Norton, which": what looks like a person's name is none. */
    private Optional<Resolution> misread(int last, Source relative) {
        boolean comma =
                last + 2 == relative.first() && discourse.lower(last + 1).equals(",");
        boolean which = discourse.lower(relative.end() - 1).equals("which");
        return comma && which
                ? reader.nameAt(last)
                        .map(name -> discourse.token(last).text())
                        .map(name -> descriptions.called(name, Speaker.Kind.ORGANIZATION))
                        .map(who -> new Resolution(who, 0.8))
                : Optional.empty();
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
        return discourse.tag(i).equals("VBP") || discourse.lower(i).equals("were");
    }

    /** "Ann Lee, 59, of Ashton, who": a name with no verb between. */
    private Optional<Source> personBefore(int at) {
        for (int i = at - 1; i > at - 16 && discourse.sameSentence(i, at); i--) {
            String tag = discourse.tag(i);
            if (tag.equals("VBD") || tag.equals("VBZ") || tag.equals("VBP") || tag.equals("MD")) {
                return Optional.empty();
            }
            Optional<Source> name = reader.nameAt(i).filter(Source::isPersonAlone);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }
}
