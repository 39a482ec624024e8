package org.quoth.topics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Map;

/**
 * A linear function of a text's words for each subject. Words say little of a sentence and much of an article: the
 * scores grow with the root of the length. Immutable.
 */
final class WordScores {
    private static final double USUAL = 75;
    private static final double MOST = 450;

    private final int subjects;
    private final Vocabulary vocabulary;
    private final ImmutableMap<String, ImmutableDoubleArray> weights;

    /** One row of weights for each word of the vocabulary. */
    WordScores(int subjects, Vocabulary vocabulary, Map<String, ImmutableDoubleArray> weights) {
        checkArgument(
                weights.keySet().containsAll(vocabulary.words())
                        && weights.size() == vocabulary.words().size(),
                "there are weights for %s words, but %s words count",
                weights.size(),
                vocabulary.words().size());
        this.subjects = subjects;
        this.vocabulary = vocabulary;
        this.weights = ImmutableMap.copyOf(weights);
    }

    double[] of(ImmutableMultiset<String> text) {
        double[] scores = new double[subjects];
        double certainty = Math.sqrt(Math.min(MOST, text.size()) / USUAL);
        vocabulary.shares(text).forEach((word, share) -> {
            ImmutableDoubleArray row = weights(word);
            for (int k = 0; k < subjects; k++) {
                scores[k] += certainty * share * row.get(k);
            }
        });
        return scores;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    ImmutableDoubleArray weights(String word) {
        return weights.getOrDefault(word, ImmutableDoubleArray.of());
    }
}
