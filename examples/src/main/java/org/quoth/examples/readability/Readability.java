package org.quoth.examples.readability;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.quoth.Layer;
import org.quoth.model.Reportable;
import org.quoth.model.Sentence;
import org.quoth.model.Token;

/**
 * How easily a text reads: the Flesch Reading Ease, 206.835 − 1.015 · words a sentence − 84.6 · syllables a word
 * (R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32, 1948); 60 to 70 is plain English.
 *
 * @param words number of words
 * @param sentences number of sentences
 * @param syllables number of syllables: runs of vowels; a silent -e, -ed or -es at a word's end does not count
 */
public record Readability(int words, int sentences, int syllables) implements Reportable {
    /** Where an analysis keeps it. */
    public static final Layer<Readability> LAYER = Layer.of("readability", Readability.class);

    private static final Pattern VOWELS = Pattern.compile("[aeiouyà-öø-ÿ]+");
    private static final Pattern SILENT = Pattern.compile("(?:[^aeiouylr]e|[^aeiouytd]ed|[^aeioucsxzhg]es)$");

    /**
     * Counts.
     *
     * @param text the sentences of a text
     * @return its figures
     */
    public static Readability of(List<Sentence> text) {
        List<String> words = text.stream()
                .flatMap(sentence -> sentence.tokens().stream().map(Token::text))
                .filter(token -> token.codePoints().anyMatch(Character::isLetter))
                .toList();
        return new Readability(
                words.size(),
                text.size(),
                words.stream().mapToInt(Readability::syllables).sum());
    }

    static int syllables(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        long runs = VOWELS.matcher(lower).results().count();
        return (int) Math.max(1, SILENT.matcher(lower).find() ? runs - 1 : runs);
    }

    double fleschEase() {
        double ease = words == 0 ? 0 : 206.835 - 1.015 * words / sentences - 84.6 * syllables / words;
        return Math.round(ease * 10) / 10.0;
    }

    @Override
    public ImmutableMap<String, Object> report() {
        return ImmutableMap.of("fleschEase", fleschEase(), "words", words, "sentences", sentences);
    }
}
