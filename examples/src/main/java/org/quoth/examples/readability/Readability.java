package org.quoth.examples.readability;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.regex.Pattern;
import org.quoth.Layer;
import org.quoth.model.Reportable;
import org.quoth.model.Sentence;

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

    private static final Pattern VOWELS = Pattern.compile("(?iu)[aeiouyà-öø-ÿ]+");
    private static final Pattern SILENT = Pattern.compile("(?iu)(?:[^aeiouylr]e|[^aeiouytd]ed|[^aeioucsxzhg]es)$");

    /**
     * {@return the figures of a text}
     *
     * @param text its sentences
     */
    public static Readability of(List<Sentence> text) {
        List<String> words = text.stream()
                .flatMap(sentence -> sentence.tokens().stream().map(token -> token.text()))
                .filter(token -> token.codePoints().anyMatch(Character::isLetter))
                .toList();
        int syllables = words.stream().mapToInt(Readability::syllables).sum();
        return new Readability(words.size(), text.size(), syllables);
    }

    static int syllables(String word) {
        long runs = VOWELS.matcher(word).results().count();
        return (int) Math.max(1, SILENT.matcher(word).find() ? runs - 1 : runs);
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
