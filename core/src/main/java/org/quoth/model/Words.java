package org.quoth.model;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words as a reader counts them: runs of letters and digits, with what joins them inside. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’.-][\\p{L}\\p{M}\\p{N}]+)*");

    private Words() {}

    static int count(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** Whether the words of the term stand in the text one after the other; case does not matter. */
    static boolean contain(String text, String term) {
        String needle = normal(term);
        return !needle.isBlank() && normal(text).contains(needle);
    }

    private static String normal(String text) {
        StringBuilder words = new StringBuilder(" ");
        WORD.matcher(text)
                .results()
                .forEach(word ->
                        words.append(word.group().toLowerCase(Locale.ROOT)).append(' '));
        return words.toString().replace("’s ", " ").replace("'s ", " ");
    }
}
