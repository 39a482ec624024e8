package org.quoth.language;

import com.google.common.collect.ImmutableSet;
import edu.stanford.nlp.ling.CoreLabel;

/** Tells English from other languages, well enough not to waste time on them. */
final class English {
    private static final int ENOUGH_WORDS = 10;
    private static final double LEAST_SHARE = 0.08;

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
