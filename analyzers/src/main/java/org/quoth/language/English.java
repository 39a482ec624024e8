package org.quoth.language;

import com.google.common.collect.ImmutableSet;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells English from other languages, well enough not to waste time on them: by the share of its frequent words.
 * Thread-safe.
 */
public final class English {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*|['’]s\\b");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}'’]+");

    private static final int ENOUGH_WORDS = 10;
    private static final double LEAST_SHARE = 0.08;

    /** Of news texts in English, half a percent has less than the second; of other languages all have about the first. */
    private static final double RARE = 0.02;

    private static final double USUAL = 0.07;

    /** The most frequent words that hardly any other language has. */
    private static final ImmutableSet<String> WORDS = ImmutableSet.of(
            "the", "of", "and", "to", "for", "with", "that", "this", "these", "those", "is", "are", "were", "be",
            "been", "being", "has", "have", "had", "by", "from", "it", "its", "she", "his", "her", "their", "they",
            "them", "who", "which", "said", "says", "say", "will", "would", "could", "should", "can", "may", "but",
            "not", "we", "you", "our", "your", "my", "after", "before", "about", "over", "into", "than", "more", "most",
            "new", "up", "out", "how", "why", "what", "when", "where", "there", "if", "while", "because", "during",
            "between", "against", "under", "through", "one", "two", "first", "year", "years", "people", "other", "also",
            "only", "just", "some", "any", "many", "such", "does", "did", "n't", "'s", "’s", "at");

    private English() {}

    /**
     * How far a text can be read by models that know English only. Texts of few words get the benefit of the doubt as
     * long as they are written in Latin letters.
     *
     * @param text any text
     * @return from 0, where there is no word or none in Latin letters, over 0.2 for another language in Latin letters, to 1
     */
    public static double trust(String text) {
        int words = 0;
        int latin = 0;
        int english = 0;
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group();
            words++;
            latin += LATIN.matcher(word).matches() ? 1 : 0;
            english += WORDS.contains(NameWords.plain(word)) ? 1 : 0;
        }
        if (words == 0) {
            return 0;
        }
        double share = (double) english / words;
        double likely = words < ENOUGH_WORDS ? 1 : Math.min(1, Math.max(0, (share - RARE) / (USUAL - RARE)));
        return (double) latin / words * (0.2 + 0.8 * likely);
    }

    /** Whether a text or a sentence is English or too short to tell. */
    static boolean isLikely(Iterable<CoreLabel> tokens) {
        int words = 0;
        int english = 0;
        for (CoreLabel token : tokens) {
            String word = token.word();
            if (Character.isLetter(word.codePointAt(0))) {
                words++;
                english += WORDS.contains(NameWords.plain(word)) ? 1 : 0;
            }
        }
        return words < ENOUGH_WORDS || english >= LEAST_SHARE * words;
    }
}
