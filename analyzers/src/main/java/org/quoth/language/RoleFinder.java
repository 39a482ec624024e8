package org.quoth.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quoth.model.Entity;
import org.quoth.model.Span;
import org.quoth.model.Token;

/** Reads off the words around a name what they say that the person is. */
final class RoleFinder {
    private static final int LONGEST_BEFORE = 12;

    /** Written small before a title in capitals: "former Secretary of State". */
    private static final ImmutableSet<String> SMALL = ImmutableSet.of(
            "former",
            "then",
            "acting",
            "deputy",
            "vice",
            "ex",
            "longtime",
            "outgoing",
            "incoming",
            "interim",
            "retired",
            "assistant",
            "associate",
            "of",
            "-",
            "elect",
            "state",
            "federal",
            "chief",
            "senior");

    /** Says nothing of what a person is. */
    private static final ImmutableSet<String> EMPTY = ImmutableSet.of(
            "new",
            "old",
            "own",
            "fellow",
            "other",
            "same",
            "young",
            "late",
            "only",
            "first-time",
            "current",
            "like",
            "then",
            "-",
            "'s",
            "’s");

    private static final ImmutableSet<String> TIMES = ImmutableSet.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "week",
            "month",
            "year",
            "morning",
            "evening",
            "afternoon",
            "night");

    private static final ImmutableSet<String> BE = ImmutableSet.of("is", "was", "became");

    private final List<Token> tokens;
    private final List<Mention> mentions;

    /** For one sentence and the mentions in it. */
    RoleFinder(List<Token> tokens, List<Mention> mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    /** What the sentence says of a person whom it names. */
    ImmutableList<Role> roles(Mention person) {
        int name = beforeHonorifics(person.from());
        int title = titleBegin(name);
        return Stream.of(
                        role(Role.How.BEFORE, title, name),
                        appositionAfter(person.to(), person),
                        appositionBefore(title),
                        copula(person.to()),
                        brackets(person.to()))
                .flatMap(Optional::stream)
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Role> role(Role.How how, int begin, int end) {
        int from = begin;
        while (from < end && EMPTY.contains(tokens.get(from).text().toLowerCase(java.util.Locale.ROOT))) {
            from++;
        }
        if (from >= end) {
            return Optional.empty();
        }
        Span first = tokens.get(from).span();
        return Optional.of(new Role(how, first.cover(tokens.get(end - 1).span())));
    }

    private int beforeHonorifics(int from) {
        int i = from;
        while (i > 0
                && NameWords.HONORIFICS.contains(
                        NameWords.plain(tokens.get(i - 1).text()))) {
            i--;
        }
        return i;
    }

    /** Where the title before a name begins; at the name where there is none. */
    private int titleBegin(int name) {
        int head = headBefore(name);
        if (head < 0) {
            return name;
        }
        int begin = modifiersBegin(head, name);
        boolean coordinated = begin >= 2 && tokens.get(begin - 1).text().equals("and");
        if (coordinated && isCapital(head) == isCapital(begin - 2)) {
            int first = titleBegin(begin - 1);
            return first < begin - 1 ? first : begin;
        }
        return begin;
    }

    /** The noun for a person that ends at the name, or that is followed up to the name by "of State". */
    private int headBefore(int name) {
        if (name == 0) {
            return -1;
        }
        if (Roles.isPersonNoun(tokens.get(name - 1)) || isGeneral(name - 1)) {
            return name - 1;
        }
        int i = name - 1;
        while (i > 0 && name - i < 5 && (isCapital(i) || tokens.get(i).text().equals("and"))) {
            i--;
        }
        boolean linked = i > 0 && i < name - 1 && tokens.get(i).text().matches("of|for|to");
        return linked && Roles.isPersonNoun(tokens.get(i - 1)) && isCapital(i - 1) ? i - 1 : -1;
    }

    /** "Attorney General" is tagged as an adjective at times. */
    private boolean isGeneral(int index) {
        return NameWords.plain(tokens.get(index).text()).equals("general");
    }

    private boolean isCapital(int index) {
        return Character.isUpperCase(tokens.get(index).text().codePointAt(0));
    }

    private int modifiersBegin(int head, int name) {
        int begin = head;
        while (begin > 0 && name - begin < LONGEST_BEFORE && modifies(begin - 1, head)) {
            begin--;
        }
        return begin;
    }

    private boolean modifies(int index, int head) {
        Token token = tokens.get(index);
        String tag = token.tag();
        if (TIMES.contains(NameWords.plain(token.text()))) {
            return false;
        }
        if (tag.equals("POS")) {
            return index > 0 && tokens.get(index - 1).tag().startsWith("NN");
        }
        if (tag.equals("HYPH") || token.text().equals("&")) {
            return true;
        }
        boolean noun = tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("VBN");
        boolean owned = tokens.get(index + 1).tag().equals("POS");
        boolean small = !isCapital(index) && isCapital(head) && !owned;
        return noun && (!small || SMALL.contains(token.text()))
                || (small && token.text().equals("then"));
    }

    /** "Jane Doe, 45, the chief executive of Acme, said" */
    private Optional<Role> appositionAfter(int to, Mention person) {
        if (!isComma(to)) {
            return Optional.empty();
        }
        int begin = to + 1;
        if (begin + 1 < tokens.size() && tokens.get(begin).tag().equals("CD") && isComma(begin + 1)) {
            begin += 2;
        }
        return NounPhrase.at(tokens, begin)
                .filter(phrase -> isDetermined(phrase)
                        || (!namesPerson(phrase.from(), phrase.to() + 1, person) && closes(phrase.to())))
                .flatMap(phrase -> role(Role.How.APPOSITION, phrase.from(), phrase.to()));
    }

    private boolean isDetermined(NounPhrase phrase) {
        String tag = tokens.get(phrase.from() - 1).tag();
        return tag.equals("DT") || tag.equals("PRP$");
    }

    private boolean isComma(int index) {
        return index < tokens.size() && tokens.get(index).text().equals(",");
    }

    /** A list, as in "Trump, Secretary of State John Kerry", is no apposition. */
    private boolean namesPerson(int from, int to, Mention but) {
        return mentions.stream()
                .filter(mention -> mention.kind() == Entity.Kind.PERSON && !mention.equals(but))
                .anyMatch(mention -> mention.from() < to && from < mention.to() && mention.to() >= to - 1);
    }

    private boolean closes(int index) {
        return index >= tokens.size()
                || !(tokens.get(index).tag().startsWith("NN")
                        || tokens.get(index).tag().equals("CC"));
    }

    /** "the chief executive of Acme, Jane Doe, said" */
    private Optional<Role> appositionBefore(int name) {
        if (name < 2 || !isComma(name - 1)) {
            return Optional.empty();
        }
        for (int begin = name - 2; begin >= 0 && name - begin <= LONGEST_BEFORE; begin--) {
            Token token = tokens.get(begin);
            boolean opens = token.tag().equals("DT")
                    || token.tag().equals("PRP$")
                    || token.tag().equals("POS");
            if (!opens || (begin > 0 && tokens.get(begin - 1).text().equalsIgnoreCase("as"))) {
                continue;
            }
            int start = token.tag().equals("POS") ? begin - 1 : begin;
            Optional<NounPhrase> phrase = start < 0 ? Optional.empty() : NounPhrase.at(tokens, start);
            if (phrase.isPresent() && phrase.get().to() == name - 1) {
                return role(Role.How.APPOSITION, phrase.get().from(), name - 1);
            }
        }
        return Optional.empty();
    }

    /** "Smith is a spokesman for Acme", "Smith, who was a farmer" */
    private Optional<Role> copula(int to) {
        int verb = isComma(to)
                        && to + 1 < tokens.size()
                        && tokens.get(to + 1).text().equals("who")
                ? to + 2
                : to;
        boolean copula = verb + 1 < tokens.size()
                && BE.contains(tokens.get(verb).text())
                && tokens.get(verb + 1).tag().equals("DT");
        if (!copula) {
            return Optional.empty();
        }
        return NounPhrase.at(tokens, verb + 1)
                .filter(phrase -> closes(phrase.to()))
                .flatMap(phrase -> role(Role.How.COPULA, phrase.from(), phrase.to()));
    }

    /** "Portman (R-Ohio)", "Portman, R-Ohio," */
    private Optional<Role> brackets(int to) {
        boolean party = to + 3 < tokens.size()
                && (tokens.get(to).text().equals("(") || isComma(to))
                && tokens.get(to + 1).text().matches("[RDI]")
                && tokens.get(to + 2).text().matches("[-–—]")
                && isCapital(to + 3);
        if (!party) {
            return Optional.empty();
        }
        int end = to + 4;
        while (end < tokens.size() && isCapital(end)) {
            end++;
        }
        return role(Role.How.BRACKETS, to + 1, end);
    }
}
