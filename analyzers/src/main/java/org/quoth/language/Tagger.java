package org.quoth.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.quoth.models.Lazy;

/** Parts of speech and dictionary forms. One model for the JVM, loaded when it is first needed. Thread-safe. */
final class Tagger {
    private static final Lazy<MaxentTagger> MODEL =
            Lazy.of(() -> ModelFile.TAGGER.load(in -> new MaxentTagger(in, new Properties(), false)));

    private static final int LATIN_1_END = 0x100;

    private Tagger() {}

    static void load() {
        MODEL.preload();
    }

    /**
     * Sets the tag of each token of a sentence.
     *
     * @param foreign whether the text as a whole is not English
     */
    static void tag(List<CoreLabel> sentence, boolean foreign) {
        boolean guessed = foreign || !English.isLikely(sentence);
        for (CoreLabel word : sentence) {
            foreignTag(word.word(), guessed).ifPresent(word::setTag);
        }
        MODEL.get().tagCoreLabels(sentence, true);
    }

    /**
     * The tag of a word that cannot be English. The tagger tries every sequence of tags for words that it does not
     * know, which takes milliseconds a word where they stand in a row.
     */
    private static Optional<String> foreignTag(String word, boolean guessed) {
        if (word.length() > 1 && (word.startsWith("@") || word.startsWith("#"))) {
            return Optional.of("NNP");
        }
        if (guessed && word.codePoints().anyMatch(Character::isLetter)) {
            return Optional.of(Character.isUpperCase(word.codePointAt(0)) ? "NNP" : "FW");
        }
        if (word.codePoints().anyMatch(Tagger::isFamiliar)) {
            return Optional.empty();
        }
        return Optional.of(word.codePoints().anyMatch(Character::isLetter) ? "FW" : "SYM");
    }

    /** Latin letters, digits, punctuation: what English is written with. */
    private static boolean isFamiliar(int codePoint) {
        if (Character.isLetter(codePoint)) {
            return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
        }
        int type = Character.getType(codePoint);
        return codePoint < LATIN_1_END
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.CURRENCY_SYMBOL
                || type == Character.DASH_PUNCTUATION
                || type == Character.INITIAL_QUOTE_PUNCTUATION
                || type == Character.FINAL_QUOTE_PUNCTUATION
                || codePoint == '…';
    }

    /** The dictionary form of a tagged token; as written where there is none. */
    static String lemma(CoreLabel token, Morphology morphology) {
        String lemma = morphology.lemma(token.word(), token.tag());
        return lemma == null || lemma.isBlank() ? token.word() : lemma;
    }
}
