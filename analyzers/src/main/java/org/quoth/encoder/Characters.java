package org.quoth.encoder;

import java.text.Normalizer;

/**
 * What an uncased BERT makes of a character before it looks for word pieces: the same rules as the normaliser and the
 * pre-tokeniser that the encoder was trained with.
 */
final class Characters {
    private static final int FIRST_NOT_ASCII = 0x80;
    /** Whatever comes before is made of itself only. */
    static final int FIRST_DECOMPOSABLE = 0xC0;

    private Characters() {}

    /** Whether it ends a word and is no part of any. */
    static boolean isBlank(int c) {
        if (c < FIRST_NOT_ASCII) {
            return c == ' ' || (c >= '\t' && c <= '\r');
        }
        // NEL is a line break to the layout, though BERT drops it as a control character.
        return c == 0x85 || Character.isSpaceChar(c);
    }

    /** Whether it is dropped without ending a word: controls, formats, private use, unpaired surrogates. */
    static boolean isDropped(int c) {
        if (c < FIRST_NOT_ASCII) {
            return c < ' ' || c == 0x7F;
        }
        if (c == 0xFFFD) {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.PRIVATE_USE, Character.SURROGATE -> true;
            default -> false;
        };
    }

    /** Whether it is a word of its own because its script puts no blanks between words. */
    static boolean isIdeograph(int c) {
        return (c >= 0x4E00 && c <= 0x9FFF)
                || (c >= 0x3400 && c <= 0x4DBF)
                || (c >= 0x20000 && c <= 0x2A6DF)
                || (c >= 0x2A700 && c <= 0x2B73F)
                || (c >= 0x2B740 && c <= 0x2B81F)
                || (c >= 0x2B920 && c <= 0x2CEAF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0x2F800 && c <= 0x2FA1F);
    }

    /** Whether it is a word of its own wherever it stands. ASCII symbols such as $ and ^ count. */
    static boolean isPunctuation(int c) {
        if (c < FIRST_NOT_ASCII) {
            return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    /** Whether it is an accent or another mark that the encoder does not see. */
    static boolean isAccent(int c) {
        return c >= FIRST_NOT_ASCII && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The characters that it is made of: itself, or a letter and its accents, or the parts of a Hangul syllable. */
    static String decomposed(int c) {
        return Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD);
    }
}
