package org.quoth.sentiment;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Locale;
import org.quoth.model.Sentence;
import org.quoth.model.Token;

/**
 * How far a text can be read at all: the heads know English only, and their probabilities mean nothing elsewhere.
 *
 * @param trust from 0 to 1, a factor of every confidence
 */
record Reading(double trust) {
    /** Words of which every fifth to second word of English prose is one. */
    private static final ImmutableSet<String> FUNCTION_WORDS = ImmutableSet.copyOf(
            ("the of and to in a is that for was on with as it by be at from are this were an which or his its has had"
                            + " have not but they their been who he she her will would can could said more about than when out"
                            + " up if so what there all we our you your i my me them him into over after before between"
                            + " because while where how no only also other some any these those 's n't 're 've 'll")
                    .split(" "));

    private static final int ENOUGH_WORDS = 12;
    private static final double RARE = 0.06;
    private static final double USUAL = 0.16;

    /** Texts of few words get the benefit of the doubt as long as they are written in Latin letters. */
    static Reading of(List<Sentence> sentences) {
        int words = 0;
        int latin = 0;
        int function = 0;
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                String text = token.text();
                if (!Character.isLetter(text.codePointAt(0)) && !text.startsWith("'") && !text.startsWith("’")) {
                    continue;
                }
                words++;
                latin += isLatin(text) ? 1 : 0;
                function += isFunctionWord(text) ? 1 : 0;
            }
        }
        if (words == 0) {
            return new Reading(0);
        }
        double script = (double) latin / words;
        double share = (double) function / words;
        double english = words < ENOUGH_WORDS ? 1 : Math.min(1, Math.max(0, (share - RARE) / (USUAL - RARE)));
        return new Reading(script * (0.2 + 0.8 * english));
    }

    static boolean isFunctionWord(String word) {
        return FUNCTION_WORDS.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
    }

    private static boolean isLatin(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
    }
}
