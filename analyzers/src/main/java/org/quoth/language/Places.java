package org.quoth.language;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
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
            String name = NameWords.COUNTRIES.getOrDefault(mention.key(), mention.key());
            byName.computeIfAbsent(name, unused -> new ArrayList<>()).add(mention);
        }
        return new ArrayList<>(byName.values());
    }
}
