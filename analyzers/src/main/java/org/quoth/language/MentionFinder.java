package org.quoth.language;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quoth.model.Entity;
import org.quoth.model.Token;

/** Finds names, sentence by sentence, and sets right where they begin and end. */
final class MentionFinder {
    private MentionFinder() {}

    /** In the order of the text; no two overlap. */
    static ImmutableList<Mention> find(NewsText text) {
        ImmutableList.Builder<Mention> mentions = ImmutableList.builder();
        for (int i = 0; i < text.sentences().size(); i++) {
            for (Run run : runs(text, i)) {
                mentions.add(Mention.of(text, i, run.from, run.to, run.kind));
            }
        }
        return mentions.build();
    }

    /** Tokens in a row that make a name. */
    private record Run(int from, int to, Entity.Kind kind) {
        boolean isPerson() {
            return kind == Entity.Kind.PERSON;
        }
    }

    private static List<Run> runs(NewsText text, int sentence) {
        ImmutableList<Token> tokens = text.tokens(sentence);
        List<Run> runs = cut(labelled(NameTagger.kinds(text.sentences().get(sentence))), tokens);
        runs = joined(runs, tokens);
        runs = trimmed(runs, tokens);
        runs = withOrganizations(runs, tokens, text.isHeadline(sentence));
        return runs;
    }

    private static List<Run> labelled(ImmutableList<Optional<Entity.Kind>> kinds) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get(i).isEmpty()) {
                continue;
            }
            int from = i;
            while (i + 1 < kinds.size() && kinds.get(i + 1).equals(kinds.get(from))) {
                i++;
            }
            runs.add(new Run(from, i + 1, kinds.get(from).orElseThrow()));
        }
        return runs;
    }

    /** A dash between blanks separates. */
    private static List<Run> cut(List<Run> runs, ImmutableList<Token> tokens) {
        List<Run> result = new ArrayList<>();
        for (Run run : runs) {
            int from = run.from;
            for (int i = run.from + 1; i < run.to - 1; i++) {
                if (isDash(tokens.get(i)) && !isHyphenBetween(tokens, i)) {
                    result.add(new Run(from, i, run.kind));
                    from = i + 1;
                }
            }
            result.add(new Run(from, run.to, run.kind));
        }
        return result;
    }

    private static boolean isDash(Token token) {
        return token.text().matches("[-–—]+");
    }

    /** Joins what the tagger left apart: "Jo-Renee" + "Formicola", "Ursula" + "von der" + "Leyen", "… , Jr.". */
    private static List<Run> joined(List<Run> runs, ImmutableList<Token> tokens) {
        List<Run> result = new ArrayList<>();
        for (Run run : runs) {
            int last = result.size() - 1;
            if (!run.isPerson()) {
                result.add(run);
                continue;
            }
            Run grown = grown(run, tokens);
            if (last >= 0 && result.get(last).isPerson() && isBridge(tokens, result.get(last).to, grown.from)) {
                result.set(last, new Run(result.get(last).from, grown.to, Entity.Kind.PERSON));
            } else if (last >= 0 && result.get(last).to > grown.from) {
                result.add(new Run(Math.max(run.from, result.get(last).to), grown.to, Entity.Kind.PERSON));
            } else {
                result.add(grown);
            }
        }
        return result;
    }

    private static boolean isBridge(ImmutableList<Token> tokens, int from, int to) {
        if (from >= to) {
            return from == to;
        }
        return tokens.subList(from, to).stream()
                .allMatch(token -> NameWords.PARTICLES.contains(NameWords.plain(token.text()))
                        && Character.isLowerCase(token.text().codePointAt(0)));
    }

    private static Run grown(Run run, ImmutableList<Token> tokens) {
        int from = run.from;
        int to = run.to;
        if (from >= 2 && isHyphenBetween(tokens, from - 1) && isName(tokens.get(from - 2)) && to - from > 1) {
            from -= 2;
        }
        if (to + 1 < tokens.size() && isHyphenBetween(tokens, to) && isName(tokens.get(to + 1)) && to - from > 1) {
            to += 2;
        }
        int suffix = to < tokens.size() && tokens.get(to).text().equals(",") ? to + 1 : to;
        if (suffix < tokens.size()
                && NameWords.SUFFIXES.contains(
                        NameWords.plain(tokens.get(suffix).text()))
                && Character.isUpperCase(tokens.get(suffix).text().codePointAt(0))) {
            to = suffix + 1;
        }
        return new Run(from, to, run.kind);
    }

    private static boolean isHyphenBetween(ImmutableList<Token> tokens, int index) {
        return tokens.get(index).text().equals("-")
                && touches(tokens, index)
                && index + 1 < tokens.size()
                && touches(tokens, index + 1);
    }

    private static boolean touches(ImmutableList<Token> tokens, int index) {
        return index > 0
                && tokens.get(index - 1).span().end()
                        == tokens.get(index).span().begin();
    }

    static boolean isName(Token token) {
        return token.tag().startsWith("NNP") && isCapital(token);
    }

    static boolean isCapital(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0));
    }

    private static List<Run> trimmed(List<Run> runs, ImmutableList<Token> tokens) {
        List<Run> result = new ArrayList<>();
        for (Run run : runs) {
            int from = run.from;
            int to = run.to;
            while (from < to && !opensName(tokens.get(from), run.kind, to - from)) {
                from++;
            }
            while (from < to && !closesName(tokens.get(to - 1))) {
                to--;
            }
            if (from < to && isNameLike(tokens, from, to, run.kind)) {
                result.add(new Run(from, to, run.kind));
            }
        }
        return result;
    }

    private static boolean isNameLike(ImmutableList<Token> tokens, int from, int to, Entity.Kind kind) {
        List<Token> words = tokens.subList(from, to);
        Token last = tokens.get(to - 1);
        boolean closed = kind == Entity.Kind.PERSON
                || !Character.isLowerCase(last.text().codePointAt(0))
                || NameWords.isHead(last);
        return closed
                && hasCapital(words)
                && !isDemonym(words)
                && !isPartOfTitle(tokens, from, to)
                && !isCommittee(words);
    }

    /** "PAC" is what an organisation is. */
    private static boolean isCommittee(List<Token> words) {
        return words.size() == 1 && words.get(0).text().matches("PACs?");
    }

    /** "State" in "Secretary of State", "R" in "(R-Ohio)". */
    private static boolean isPartOfTitle(ImmutableList<Token> tokens, int from, int to) {
        if (to - from > 1 || from == 0) {
            return false;
        }
        String word = tokens.get(from).text();
        String before = tokens.get(from - 1).text();
        boolean party = word.matches("[RDI]") && before.matches("[(,]");
        return party || (word.equals("State") && before.equals("of"));
    }

    private static boolean opensName(Token token, Entity.Kind kind, int length) {
        String word = NameWords.plain(token.text());
        boolean small = Character.isLowerCase(token.text().codePointAt(0));
        if (word.equals("the") || !hasLetterOrDigit(token) || (small && kind == Entity.Kind.LOCATION)) {
            return false;
        }
        return !(kind == Entity.Kind.PERSON
                && length > 1
                && (NameWords.HONORIFICS.contains(word) || Roles.isTitle(token)));
    }

    private static boolean closesName(Token token) {
        return hasLetterOrDigit(token)
                && !token.tag().equals("POS")
                && !token.tag().equals("CC");
    }

    private static boolean hasLetterOrDigit(Token token) {
        return token.text().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean hasCapital(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.text().codePoints().anyMatch(Character::isUpperCase));
    }

    /** "American", "Republicans": an adjective, or people in the plural, is no name. */
    private static boolean isDemonym(List<Token> tokens) {
        return tokens.stream().allMatch(token -> token.tag().startsWith("JJ"))
                || (tokens.size() == 1 && tokens.get(0).tag().equals("NNPS"));
    }

    /** Organisations that the tagger does not see, and what only bears somebody's name. */
    private static List<Run> withOrganizations(List<Run> runs, ImmutableList<Token> tokens, boolean headline) {
        Optional<?>[] owner = new Optional<?>[tokens.size()];
        Arrays.fill(owner, Optional.empty());
        for (Run run : runs) {
            for (int i = run.from; i < run.to; i++) {
                owner[i] = Optional.of(run);
            }
        }
        List<Run> added = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Run> headed = headed(i, owner, tokens, headline);
            (headline ? headed : linked(i, tokens).or(() -> headed)).ifPresent(added::add);
        }
        List<Run> result = new ArrayList<>(added);
        for (Run run : runs) {
            if (added.stream().noneMatch(other -> other.from < run.to && run.from < other.to)) {
                result.add(run);
            }
        }
        result.sort(Comparator.comparingInt(Run::from));
        return result;
    }

    /** "Citizens for Tax Justice", "Alliance to Reclaim Our Schools". */
    private static Optional<Run> linked(int link, ImmutableList<Token> tokens) {
        String word = tokens.get(link).text();
        if (link == 0 || link + 1 >= tokens.size() || !isCapital(tokens.get(link - 1))) {
            return Optional.empty();
        }
        Token before = tokens.get(link - 1);
        boolean cause = word.equals("for") && before.tag().equals("NNPS") && isName(tokens.get(link + 1));
        boolean purpose = word.equals("to")
                && NameWords.ORGANIZATION_HEADS.contains(NameWords.plain(before.text()))
                && isCapital(tokens.get(link + 1));
        if (!cause && !purpose) {
            return Optional.empty();
        }
        int from = link - 1;
        while (from > 0 && isName(tokens.get(from - 1))) {
            from--;
        }
        int to = link + 1;
        while (to < tokens.size() && isCapital(tokens.get(to))) {
            to++;
        }
        return Optional.of(new Run(from, to, Entity.Kind.ORGANIZATION));
    }

    private static Optional<Run> headed(int head, Optional<?>[] owner, ImmutableList<Token> tokens, boolean headline) {
        String word = NameWords.plain(tokens.get(head).text());
        boolean capital = isName(tokens.get(head));
        boolean organization = capital && NameWords.ORGANIZATION_HEADS.contains(word);
        boolean place = capital && NameWords.PLACE_HEADS.contains(word);
        boolean following =
                NameWords.FOLLOWINGS.contains(word) && tokens.get(head).tag().startsWith("NN");
        if (owner[head].isPresent()
                || !(organization || place || following)
                || (capital && head + 1 < tokens.size() && isName(tokens.get(head + 1)))) {
            return Optional.empty();
        }
        int from = head;
        if (capital && !headline) {
            while (from > 0 && isName(tokens.get(from - 1))) {
                from--;
            }
        } else if (head > 0 && owner[head - 1].orElse(null) instanceof Run run && run.isPerson()) {
            from = run.from;
        }
        if (from == head) {
            return Optional.empty();
        }
        return Optional.of(new Run(from, head + 1, place ? Entity.Kind.LOCATION : Entity.Kind.ORGANIZATION));
    }
}
