package org.quoth.encoder;

import java.util.List;
import java.util.Random;

/** Texts such as nobody writes, the same for the same seed. */
final class RandomTexts {
    private static final List<String> CHUNKS = List.of(
            " ",
            "\n",
            "\n\n",
            "\t",
            "\u00A0",
            "\u200B",
            "\r\n",
            "\u0000",
            "\uD83D",
            "\uDE00",
            "😀",
            "é",
            "e\u0301",
            "İ",
            "한",
            "漢",
            "“",
            "”",
            "\"",
            "'",
            "’",
            ".",
            "...",
            "?",
            "said",
            "The minister",
            "2025",
            "$5",
            "\u0301",
            "ﬁ",
            "قال",
            "\uFEFF",
            "x",
            "\u0085",
            "\u2028",
            "👩‍👩‍👧",
            "ß",
            "-",
            "—",
            "(",
            "[SEP]",
            "antidisestablishmentarianism");

    private RandomTexts() {}

    /** At most so many chunks: words, marks, blanks, controls, lone surrogates, any code points. */
    static String text(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int chunks = random.nextInt(most + 1);
        for (int i = 0; i < chunks; i++) {
            if (random.nextInt(6) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append(CHUNKS.get(random.nextInt(CHUNKS.size())));
            }
        }
        return text.toString();
    }

    static boolean splitsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
