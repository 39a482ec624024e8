package org.quoth.quotes.speakers;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.Token;

/** Guesses a person's gender by honorifics and titles in the text, and by the given name. */
final class GenderGuess {
    private static final Set<String> MALE_WORDS = Set.of(
            "mr",
            "mister",
            "sir",
            "lord",
            "king",
            "prince",
            "father",
            "brother",
            "congressman",
            "spokesman",
            "chairman",
            "businessman",
            "councilman",
            "assemblyman",
            "anchorman",
            "policeman",
            "actor",
            "husband",
            "son",
            "pope",
            "duke",
            "sheikh",
            "sheik",
            "imam",
            "rabbi",
            "salesman",
            "fisherman",
            "fireman",
            "uncle",
            "grandfather",
            "dad",
            "man");
    private static final Set<String> FEMALE_WORDS = Set.of(
            "mrs",
            "ms",
            "miss",
            "lady",
            "dame",
            "queen",
            "princess",
            "mother",
            "sister",
            "congresswoman",
            "spokeswoman",
            "chairwoman",
            "businesswoman",
            "councilwoman",
            "assemblywoman",
            "anchorwoman",
            "policewoman",
            "actress",
            "wife",
            "daughter",
            "baroness",
            "duchess",
            "madam",
            "heiress",
            "aunt",
            "grandmother",
            "mom",
            "woman",
            "widow");
    /** Words that, in an apposition or before the name, are said of the person. */
    private static final Set<String> MALE_ROLES = Set.of(
            "husband",
            "father",
            "son",
            "brother",
            "congressman",
            "spokesman",
            "businessman",
            "councilman",
            "king",
            "prince");

    private static final Set<String> FEMALE_ROLES = Set.of(
            "wife",
            "mother",
            "daughter",
            "sister",
            "congresswoman",
            "spokeswoman",
            "businesswoman",
            "councilwoman",
            "queen",
            "princess",
            "actress",
            "widow");
    private static final double SURE = 0.995;
    private static final double NAME = 0.985;
    /** People in the news are men more often than not. */
    private static final double UNKNOWN = 0.55;

    private static final int ENDING = 2;

    private GenderGuess() {}

    private static ImmutableMap<String, Gender> load() {
        ImmutableMap.Builder<String, Gender> names = ImmutableMap.builder();
        for (List<String> cells : Table.rows("given-names.tsv")) {
            names.put(cells.get(0), cells.get(1).equals("m") ? Gender.MALE : Gender.FEMALE);
        }
        return names.buildKeepingLast();
    }

    /** Probability that a person is a man; of organisations and places nothing is said. */
    static double male(Entity entity, Discourse discourse) {
        int balance = 0;
        for (Excerpt mention : entity.mentions()) {
            balance += byWordsAround(mention, discourse);
        }
        if (balance == 0) {
            balance = byRoles(Descriptors.read(entity, discourse));
        }
        if (balance != 0) {
            return balance > 0 ? SURE : 1 - SURE;
        }
        return byName(entity.name());
    }

    private static int byRoles(Set<String> roles) {
        int balance = 0;
        for (String role : roles) {
            balance += MALE_ROLES.contains(role) ? 1 : FEMALE_ROLES.contains(role) ? -1 : 0;
        }
        return balance;
    }

    private static int byWordsAround(Excerpt mention, Discourse discourse) {
        int first = discourse.tokenAt(mention.begin());
        int balance = 0;
        if (first > 0 && first < discourse.size() && discourse.sameSentence(first - 1, first)) {
            balance += byWord(discourse.token(first - 1));
        }
        for (String part : Splitter.on(' ').split(mention.text())) {
            balance += switch (plain(part)) {
                case "mr", "sir" -> 1;
                case "mrs", "ms" -> -1;
                default -> 0;
            };
        }
        return balance;
    }

    private static int byWord(Token token) {
        String plain = plain(token.text());
        if (MALE_WORDS.contains(plain)) {
            return 1;
        }
        return FEMALE_WORDS.contains(plain) ? -1 : 0;
    }

    /** Probability that what a description describes is a man. */
    static double maleByHead(String head) {
        String plain = plain(head);
        if (MALE_WORDS.contains(plain)) {
            return SURE;
        }
        return FEMALE_WORDS.contains(plain) ? 1 - SURE : UNKNOWN;
    }

    static boolean isGivenName(String word) {
        return Names.ALL.containsKey(word.toLowerCase(Locale.ROOT));
    }

    static double byName(String name) {
        List<String> parts = Splitter.onPattern("[\\s.-]+").omitEmptyStrings().splitToList(name);
        List<String> given = parts.size() > 1 ? parts.subList(0, parts.size() - 1) : parts;
        for (String part : given) {
            Gender known = Names.ALL.get(part.toLowerCase(Locale.ROOT));
            if (known != null) {
                double probability = parts.size() > 1 ? NAME : 0.75;
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
        // As many more, as undecided as names are at large.
        double weight = 6;
        double male = (counts[0] + weight * UNKNOWN) / (counts[0] + counts[1] + weight);
        return Math.max(0.12, Math.min(0.88, male));
    }

    private static Map<String, int[]> endings() {
        Map<String, int[]> counts = new HashMap<>();
        Names.ALL.forEach((name, gender) -> {
            if (name.length() > ENDING) {
                counts.computeIfAbsent(name.substring(name.length() - ENDING), key -> new int[2])[
                        gender == Gender.MALE ? 0 : 1]++;
            }
        });
        return counts;
    }

    /** Read when first needed. */
    private static final class Names {
        static final ImmutableMap<String, Gender> ALL = load();
    }

    /** Counted when first needed. */
    private static final class Endings {
        static final Map<String, int[]> COUNTS = endings();
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
