package org.quoth.topics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSortedMultiset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that count, and how much: the fewer texts have one, the more. Immutable. */
final class Vocabulary {
    private static final int LEAST_TEXTS = 5;
    private static final double MOST_SHARE = 0.2;

    private final ImmutableMap<String, Double> rarities;

    Vocabulary(Map<String, Double> rarities) {
        this.rarities = ImmutableMap.copyOf(rarities);
    }

    /** Of the words that are neither in a handful of the texts only nor in a great part of them. */
    static Vocabulary of(List<ImmutableMultiset<String>> texts) {
        ImmutableSortedMultiset.Builder<String> all = ImmutableSortedMultiset.naturalOrder();
        texts.forEach(text -> all.addAll(text.elementSet()));
        ImmutableMap.Builder<String, Double> rarities = ImmutableMap.builder();
        ImmutableSortedMultiset<String> counted = all.build();
        for (String word : counted.elementSet()) {
            int count = counted.count(word);
            if (count >= LEAST_TEXTS && count <= MOST_SHARE * texts.size()) {
                rarities.put(word, 1 + Math.log((1.0 + texts.size()) / (1 + count)));
            }
        }
        return new Vocabulary(rarities.buildOrThrow());
    }

    ImmutableList<String> words() {
        return rarities.keySet().asList();
    }

    /** Of a word that counts. */
    double rarity(String word) {
        return rarities.getOrDefault(word, 0.0);
    }

    /** How much each word of a text counts in it; the squares add up to 1. Empty where none does. */
    Map<String, Double> shares(ImmutableMultiset<String> text) {
        Map<String, Double> shares = new HashMap<>();
        double squares = 0;
        for (String word : text.elementSet()) {
            double share = rarity(word) * (1 + Math.log(text.count(word)));
            if (share > 0) {
                shares.put(word, share);
                squares += share * share;
            }
        }
        double length = Math.sqrt(squares);
        shares.replaceAll((word, share) -> share / length);
        return shares;
    }
}
