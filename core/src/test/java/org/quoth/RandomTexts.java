package org.quoth;

import java.util.List;
import java.util.Random;

/** Texts that nobody would write: quote-heavy, broken, in all scripts. The same seed gives the same text. */
public final class RandomTexts {
    private static final List<String> WORDS = List.of(
            "the",
            "minister",
            "said",
            "Dar",
            "Marco Rubio",
            "Pakistan",
            "he",
            "she",
            "told",
            "according to",
            "reporters",
            "on Friday",
            "Reuters",
            "trade",
            "war",
            "won",
            "3.5%",
            "$4",
            "U.S.",
            "Mr.",
            "O’Neil",
            "don't",
            "it's",
            "’90s",
            "5'11\"",
            "naïve",
            "İstanbul",
            "Straße",
            "résumé",
            "https://example.org/?q=1",
            "@handle",
            "#tag",
            "Mr. Smith",
            "the FBI",
            "President Trump",
            "can't",
            "gonna",
            "Jr.",
            "van",
            "al-",
            "CEO",
            "Secretary of State",
            "spokesman for",
            "Acme Corp.",
            "(R-Ohio)",
            "NEW YORK",
            "Lahore's",
            "5 1/2",
            "[SEP]",
            "antidisestablishmentarianism");
    private static final List<String> MARKS = List.of(
            "“",
            "”",
            "\"",
            "'",
            "‘",
            "’",
            "«",
            "»",
            "„",
            "``",
            "''",
            ".",
            ",",
            "?",
            "!",
            "…",
            "—",
            "–",
            "-",
            ":",
            ";",
            "(",
            ")",
            "[",
            "]",
            "&",
            "<b>",
            "</script>",
            "&amp;",
            "\\",
            "/",
            "*");
    private static final List<String> BREAKS =
            List.of(" ", " ", " ", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", "\u200b", "\u3000", "");
    private static final List<String> STRANGE = List.of(
            "\u0000",
            "\u0001",
            "\u0007",
            "\u001b",
            "\ud83d",
            "\ude00",
            "\ud83d\ude00",
            "👩‍👩‍👧‍👦",
            "🇵🇰",
            "مرحبا",
            "שלום",
            "中文",
            "日本語",
            "हिन्दी",
            "e\u0301",
            "\u202e",
            "\u2066",
            "\ufeff",
            "\ufffd",
            "ﬁ",
            "𝒳",
            "\ud835",
            "ก็",
            "\u0600",
            "\uffff");

    private RandomTexts() {}

    /**
     * A text.
     *
     * @param seed any number
     * @return up to some 1,500 chars, at times none
     */
    public static String of(long seed) {
        Random random = new Random(seed);
        int parts = random.nextInt(random.nextInt(12) == 0 ? 400 : 60);
        int strangeness = random.nextInt(3) == 0 ? 4 : 40;
        int quotes = 2 + random.nextInt(6);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts; i++) {
            if (random.nextInt(strangeness) == 0) {
                text.append(strange(random));
            } else {
                List<String> kind = random.nextInt(quotes) == 0 ? MARKS : WORDS;
                text.append(kind.get(random.nextInt(kind.size())));
            }
            text.append(BREAKS.get(random.nextInt(BREAKS.size())));
        }
        return text.toString();
    }

    private static String strange(Random random) {
        return random.nextInt(4) == 0
                ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
                : STRANGE.get(random.nextInt(STRANGE.size()));
    }

    /**
     * Whether an offset lies within a surrogate pair, where no span may begin or end.
     *
     * @param text the text
     * @param offset any number
     * @return true where both halves are there
     */
    public static boolean splitsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
}
