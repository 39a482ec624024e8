package org.quoth.quotes.speakers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which common nouns name people, and which name anybody who can speak: "officials" and "the report" do, "talks" do not.
 * Two logistic models over the word and its endings, so that words that were never seen are judged by their form.
 */
final class SpeakingNouns {
    private static final int LONGEST_ENDING = 4;
    private static final int SHORTEST_ENDING = 2;
    private static final double SOMEBODY = 0.3;

    private final Map<String, double[]> weights;

    private SpeakingNouns(Map<String, double[]> weights) {
        this.weights = weights;
    }

    static SpeakingNouns standard() {
        return Standard.NOUNS;
    }

    /** Read when first needed. */
    private static final class Standard {
        static final SpeakingNouns NOUNS = load();
    }

    private static SpeakingNouns load() {
        Map<String, double[]> weights = new HashMap<>();
        for (List<String> cells : Table.rows("speaking-nouns.tsv")) {
            weights.put(
                    cells.get(0), new double[] {Double.parseDouble(cells.get(1)), Double.parseDouble(cells.get(2))});
        }
        return new SpeakingNouns(weights);
    }

    /**
     * Probability that a noun names people.
     *
     * @param lemma singular
     */
    double human(String lemma) {
        return probability(lemma, 0);
    }

    /** Whether a noun rather names people than not. */
    boolean isSomebody(String lemma) {
        return RoleWords.isPerson(lemma) || human(lemma) >= SOMEBODY;
    }

    /** Probability that a noun is the head of a source, where it stands in a text. */
    double speaks(String lemma) {
        return probability(lemma, 1);
    }

    private double probability(String lemma, int which) {
        String word = lemma.toLowerCase(Locale.ROOT);
        double sum = weight("^", which) + weight("=" + word, which);
        for (int length = SHORTEST_ENDING; length <= LONGEST_ENDING && word.length() > length + 1; length++) {
            sum += weight("-" + word.substring(word.length() - length), which);
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private double weight(String feature, int which) {
        double[] pair = weights.get(feature);
        return pair == null ? 0 : pair[which];
    }
}
