package org.quoth.html;

import java.util.Locale;
import org.quoth.model.Sentiment;

/** How a tone is shown: by a sign, a word and a number, never by colour alone. */
record Tone(String style, String sign, String word) {
    private static final Tone NONE = new Tone("none", "○", "no clear tone");

    static Tone of(Sentiment sentiment) {
        if (sentiment.confidence() == 0) {
            return NONE;
        }
        return of(sentiment.label());
    }

    static Tone of(Sentiment.Label label) {
        return switch (label) {
            case POSITIVE -> new Tone("pos", "▲", "positive");
            case NEGATIVE -> new Tone("neg", "▼", "negative");
            case NEUTRAL -> new Tone("neu", "●", "neutral");
            case MIXED -> new Tone("mix", "◆", "mixed");
        };
    }

    /** For instance {@code ▲ positive +0.34}. */
    static String html(Sentiment sentiment) {
        return of(sentiment).html(sentiment.score());
    }

    String html(double score) {
        String number = equals(NONE) ? "" : " <span class=\"n\">" + score(score) + "</span>";
        return "<span class=\"tone %s\"><span aria-hidden=\"true\">%s</span> %s%s</span>"
                .formatted(style, sign, word, number);
    }

    /** The same without markup. */
    static String words(Sentiment sentiment) {
        Tone tone = of(sentiment);
        return tone.equals(NONE) ? tone.word : tone.word + " " + score(sentiment);
    }

    static String score(Sentiment sentiment) {
        return score(sentiment.score());
    }

    static String score(double score) {
        String digits = String.format(Locale.ROOT, "%.2f", Math.abs(score));
        if (digits.equals("0.00")) {
            return digits;
        }
        return (score < 0 ? "−" : "+") + digits;
    }

    static String percent(double probability) {
        return Math.round(probability * 100) + " %";
    }
}
