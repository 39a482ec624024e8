package org.quoth.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quoth.model.Entity;

/**
 * The names in a document, and what each is. Keys as {@link Mention#key()} makes them.
 *
 * @param kinds what most mentions of a name say that it is
 * @param wellKnown the names that stand also where capitals mean something
 * @param longest the most tokens that a name has
 */
record KnownNames(ImmutableMap<String, Entity.Kind> kinds, ImmutableSet<String> wellKnown, int longest) {

    private static final int FEW = 2;
    private static final int MOST_TOKENS = 12;

    static KnownNames of(NewsText text, ImmutableList<Mention> mentions) {
        Votes votes = new Votes();
        Set<String> wellKnown = new HashSet<>();
        int longest = 1;
        for (Mention mention : mentions) {
            boolean reliable = !text.isHeadline(mention.sentence()) && !(mention.from() == 0 && mention.to() > 1);
            String surname = mention.keys().get(mention.keys().size() - 1);
            votes.add(mention.key(), mention.kind());
            if (isFullName(mention)) { // a surname is mentioned, too, where the full name is
                votes.add(surname, Entity.Kind.PERSON);
            }
            if (reliable || mention.kind() == Entity.Kind.PERSON && !text.isHeadline(mention.sentence())) {
                wellKnown.add(mention.key());
            }
            if (reliable && isFullName(mention)) {
                wellKnown.add(surname);
            }
            longest = Math.min(MOST_TOKENS, Math.max(longest, mention.to() - mention.from()));
        }
        return new KnownNames(votes.kinds(), ImmutableSet.copyOf(wellKnown), longest);
    }

    private static boolean isFullName(Mention mention) {
        return mention.kind() == Entity.Kind.PERSON
                && mention.keys().size() > 1
                && !NameWords.SUFFIXES.contains(
                        mention.keys().get(mention.keys().size() - 1));
    }

    Optional<Entity.Kind> kind(String key) {
        return Optional.ofNullable(kinds.get(key));
    }

    boolean isWellKnown(String key) {
        return wellKnown.contains(key);
    }

    private static final class Votes {
        private final Map<String, EnumMap<Entity.Kind, Integer>> counts = new LinkedHashMap<>();

        void add(String key, Entity.Kind kind) {
            counts.computeIfAbsent(key, unused -> new EnumMap<>(Entity.Kind.class))
                    .merge(kind, 1, Integer::sum);
        }

        ImmutableMap<String, Entity.Kind> kinds() {
            Map<String, Entity.Kind> kinds = new LinkedHashMap<>();
            counts.forEach((key, votes) -> kinds.put(key, winner(key, votes)));
            Set<String> organizations = beginnings(kinds, Entity.Kind.ORGANIZATION);
            organizations.removeAll(beginnings(kinds, Entity.Kind.PERSON));
            kinds.replaceAll((key, kind) -> isBeginning(key, kind, organizations) ? Entity.Kind.ORGANIZATION : kind);
            return ImmutableMap.copyOf(kinds);
        }

        private static Entity.Kind winner(String key, EnumMap<Entity.Kind, Integer> votes) {
            if (NameWords.COUNTRIES.containsKey(key) && !key.equals("eu")) {
                return Entity.Kind.LOCATION;
            }
            return votes.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElseThrow();
        }

        /** The words with which names of a kind begin; of people also those with which they end. */
        private static Set<String> beginnings(Map<String, Entity.Kind> kinds, Entity.Kind kind) {
            Set<String> beginnings = new HashSet<>();
            kinds.forEach((key, own) -> {
                int blank = key.indexOf(' ');
                if (own == kind && blank > 0 && !NameWords.isHead(key.substring(blank + 1))) {
                    beginnings.add(key.substring(0, blank));
                    if (kind == Entity.Kind.PERSON) {
                        beginnings.add(key.substring(key.lastIndexOf(' ') + 1));
                    }
                }
            });
            return beginnings;
        }

        /** "Wells" is no person where the text has "Wells Fargo" and nobody of that name. */
        private boolean isBeginning(String key, Entity.Kind kind, Set<String> organizations) {
            EnumMap<Entity.Kind, Integer> votes = counts.get(key);
            int persons = votes == null ? 0 : votes.getOrDefault(Entity.Kind.PERSON, 0);
            return kind == Entity.Kind.PERSON && persons <= FEW && organizations.contains(key);
        }
    }
}
