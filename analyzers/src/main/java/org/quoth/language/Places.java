package org.quoth.language;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells which mentions name the same place. */
final class Places {
    private Places() {}

    /** Each group is one place's mentions, in the order of the text. */
    static List<List<Mention>> groups(ImmutableList<Mention> mentions) {
        Map<String, List<Mention>> byName = new LinkedHashMap<>();
        for (Mention mention : mentions) {
            byName.computeIfAbsent(common(mention), unused -> new ArrayList<>()).add(mention);
        }
        return new ArrayList<>(byName.values());
    }

    private static String common(Mention mention) {
        return NameWords.COUNTRIES.getOrDefault(mention.key(), mention.key());
    }

    /** "United States" where the text has it; or else the form that it uses most. */
    static String name(List<Mention> group) {
        Map<String, Long> counts = new LinkedHashMap<>();
        group.forEach(mention -> counts.merge(Merging.fullest(List.of(mention)), 1L, Long::sum));
        return group.stream()
                .filter(mention -> mention.key().equals(common(mention)))
                .findFirst()
                .map(mention -> Merging.fullest(List.of(mention)))
                .orElseGet(() -> counts.entrySet().stream()
                        .max(Comparator.comparing(Map.Entry<String, Long>::getValue))
                        .map(Map.Entry::getKey)
                        .orElseThrow());
    }
}
