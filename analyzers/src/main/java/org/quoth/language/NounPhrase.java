package org.quoth.language;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.quoth.model.Token;

/**
 * A noun phrase that says what a person is: "the founder and chief executive of Acme".
 *
 * @param from its first token after an article or a possessive pronoun
 * @param to the token after its last
 */
record NounPhrase(int from, int to) {
    private static final int LONGEST = 16;
    private static final ImmutableSet<String> MODIFIERS = ImmutableSet.of(
            "NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "VBG", "CD", "HYPH", "POS", "FW", "AFX", "RB");
    private static final ImmutableSet<String> LINKS =
            ImmutableSet.of("of", "for", "at", "in", "with", "from", "to", "on", "under");

    /** The phrase that begins at a token, where its head is a noun for a person. */
    static Optional<NounPhrase> at(List<Token> tokens, int begin) {
        int from = afterDeterminer(tokens, begin);
        int to = baseEnd(tokens, from);
        if (to == from || !Roles.isPersonNoun(tokens.get(to - 1))) {
            return Optional.empty();
        }
        to = withSecondHead(tokens, to);
        return Optional.of(new NounPhrase(from, withLinks(tokens, from, to)));
    }

    private static int afterDeterminer(List<Token> tokens, int begin) {
        boolean determiner = begin < tokens.size()
                && (tokens.get(begin).tag().equals("DT")
                        || tokens.get(begin).tag().equals("PRP$"));
        return determiner ? begin + 1 : begin;
    }

    /** Where the words up to the head noun end; the last of them is a noun, or there are none. */
    private static int baseEnd(List<Token> tokens, int from) {
        int end = from;
        int i = from;
        while (i < tokens.size()
                && i - from < LONGEST
                && MODIFIERS.contains(tokens.get(i).tag())) {
            i++;
            if (tokens.get(i - 1).tag().startsWith("NN") || Roles.isPersonNoun(tokens.get(i - 1))) {
                end = i;
            }
        }
        return end == i || end == from || !isInterrupted(tokens, end, i) ? end : from;
    }

    /** A possessive or a hyphen after the last noun says that the phrase is not at its end there. */
    private static boolean isInterrupted(List<Token> tokens, int end, int i) {
        return tokens.subList(end, i).stream()
                .anyMatch(token -> token.tag().equals("POS") || token.tag().equals("HYPH"));
    }

    /** "founder and chief executive" */
    private static int withSecondHead(List<Token> tokens, int to) {
        if (to + 1 >= tokens.size() || !tokens.get(to).tag().equals("CC")) {
            return to;
        }
        int second = afterDeterminer(tokens, to + 1);
        int end = baseEnd(tokens, second);
        return end > second && Roles.isPersonNoun(tokens.get(end - 1)) ? end : to;
    }

    private static int withLinks(List<Token> tokens, int from, int to) {
        int end = to;
        while (end + 1 < tokens.size()
                && end - from < LONGEST
                && LINKS.contains(tokens.get(end).text())) {
            int begin = afterDeterminer(tokens, end + 1);
            int next = baseEnd(tokens, begin);
            if (next == begin) {
                return end;
            }
            end = withConjunct(tokens, next);
        }
        return end;
    }

    /** "Securities and Exchange Commission", "geosciences and international affairs at Princeton". */
    private static int withConjunct(List<Token> tokens, int end) {
        boolean joined = end + 1 < tokens.size()
                && (tokens.get(end).text().equals("and")
                        || tokens.get(end).text().equals("&"));
        if (!joined) {
            return end;
        }
        int next = Math.max(end, baseEnd(tokens, end + 1));
        boolean name = MentionFinder.isName(tokens.get(end - 1)) && MentionFinder.isName(tokens.get(end + 1));
        boolean goesOn = next < tokens.size() && LINKS.contains(tokens.get(next).text());
        return name || (goesOn && next > end + 1) ? next : end;
    }
}
