package org.quoth.quotes.speakers;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which names men have, and which women: those of a list, others by how they end. */
final class GivenNames {
    /** People in the news are men more often than not. */
    static final double UNKNOWN = 0.55;

    private static final double GIVEN = 0.985;
    /** It may be a surname. */
    private static final double ALONE = 0.75;

    private static final int ENDING = 2;
    /** So many names more are counted with each ending, as undecided as names are at large. */
    private static final double PRIOR = 6;

    private GivenNames() {}

    private static ImmutableMap<String, Gender> load() {
        ImmutableMap.Builder<String, Gender> names = ImmutableMap.builder();
        for (List<String> cells : Table.rows("given-names.tsv")) {
            names.put(cells.get(0), cells.get(1).equals("m") ? Gender.MALE : Gender.FEMALE);
        }
        return names.buildKeepingLast();
    }

    static boolean contains(String word) {
        return Known.NAMES.containsKey(word.toLowerCase(Locale.ROOT));
    }

    /** Probability that a person of a name is a man. */
    static double male(String name) {
        List<String> parts = Splitter.onPattern("[\\s.-]+").omitEmptyStrings().splitToList(name);
        List<String> given = parts.size() > 1 ? parts.subList(0, parts.size() - 1) : parts;
        for (String part : given) {
            Gender known = Known.NAMES.get(part.toLowerCase(Locale.ROOT));
            if (known != null) {
                double probability = parts.size() > 1 ? GIVEN : ALONE;
                return known == Gender.MALE ? probability : 1 - probability;
            }
        }
        return parts.size() > 1 && given.get(0).length() > 3
                ? byEnding(given.get(0).toLowerCase(Locale.ROOT))
                : UNKNOWN;
    }

    /** Of a name that is not in the list: how the listed names end that share its last letters. */
    private static double byEnding(String name) {
        int[] counts = Endings.COUNTS.getOrDefault(name.substring(name.length() - ENDING), new int[2]);
        double male = (counts[0] + PRIOR * UNKNOWN) / (counts[0] + counts[1] + PRIOR);
        return Math.max(0.12, Math.min(0.88, male));
    }

    private static Map<String, int[]> endings() {
        Map<String, int[]> counts = new HashMap<>();
        Known.NAMES.forEach((name, gender) -> {
            if (name.length() > ENDING) {
                counts.computeIfAbsent(name.substring(name.length() - ENDING), key -> new int[2])[
                        gender == Gender.MALE ? 0 : 1]++;
            }
        });
        return counts;
    }

    /** Read when first needed. */
    private static final class Known {
        static final ImmutableMap<String, Gender> NAMES = load();
    }

    /** Counted when first needed. */
    private static final class Endings {
        static final Map<String, int[]> COUNTS = endings();
    }
}
