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

    static KnownNames of(NewsText text, ImmutableList<Mention> mentions) {
        Votes votes = new Votes();
        Set<String> wellKnown = new HashSet<>();
        int longest = 1;
        for (Mention mention : mentions) {
            boolean reliable = !text.isHeadline(mention.sentence()) && !(mention.from() == 0 && mention.to() > 1);
            String surname = mention.keys().get(mention.keys().size() - 1);
            votes.add(mention.key(), mention.kind());
            if (isFullName(mention)) {
                votes.addSurname(surname);
            }
            if (reliable || mention.kind() == Entity.Kind.PERSON && !text.isHeadline(mention.sentence())) {
                wellKnown.add(mention.key());
            }
            if (reliable && isFullName(mention)) {
                wellKnown.add(surname);
            }
            longest = Math.max(longest, mention.to() - mention.from());
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
        private final Set<String> people = new HashSet<>();
        private final Set<String> organizations = new HashSet<>();

        void add(String key, Entity.Kind kind) {
            counts.computeIfAbsent(key, unused -> new EnumMap<>(Entity.Kind.class))
                    .merge(kind, 1, Integer::sum);
            noteBeginning(key, kind);
        }

        /** A surname is mentioned, too, where the full name is. */
        void addSurname(String surname) {
            add(surname, Entity.Kind.PERSON);
            people.add(surname);
        }

        ImmutableMap<String, Entity.Kind> kinds() {
            ImmutableMap.Builder<String, Entity.Kind> kinds = ImmutableMap.builder();
            counts.forEach((key, votes) -> kinds.put(key, winner(key, votes)));
            return kinds.buildOrThrow();
        }

        private Entity.Kind winner(String key, EnumMap<Entity.Kind, Integer> votes) {
            if (NameWords.COUNTRIES.containsKey(key) && !key.equals("eu")) {
                return Entity.Kind.LOCATION;
            }
            Entity.Kind most = votes.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElseThrow();
            int persons = votes.getOrDefault(Entity.Kind.PERSON, 0);
            boolean organization = persons <= FEW && organizations.contains(key) && !people.contains(key);
            return most == Entity.Kind.PERSON && organization ? Entity.Kind.ORGANIZATION : most;
        }

        /** "Wells" is no person where the text has "Wells Fargo" and nobody of that name. */
        private void noteBeginning(String key, Entity.Kind kind) {
            int blank = key.indexOf(' ');
            if (blank < 0) {
                return;
            }
            String first = key.substring(0, blank);
            if (kind == Entity.Kind.PERSON) {
                people.add(first);
            } else if (kind == Entity.Kind.ORGANIZATION && !NameWords.isHead(key.substring(blank + 1))) {
                organizations.add(first);
            }
        }
    }
}
