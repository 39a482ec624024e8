package org.quoth.quotes.speakers;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.quoth.quotes.speakers.Source.Definiteness;
import org.quoth.quotes.speakers.Source.Description;

/** Matches a description with somebody whom the text names, by what it says of their roles. */
final class RoleMatcher {
    private static final Set<String> EMPTY =
            Set.of("former", "new", "old", "other", "top", "senior", "longtime", "own", "late", "current");

    private static final double HEAD = 2;
    private static final double HEAD_ALIKE = 1.2;
    private static final double MODIFIER = 1;
    private static final double STRANGE_MODIFIER = -0.35;
    private static final double ENOUGH = 1.1;
    private static final double SURE_GENDER = 0.9;
    private static final int FORWARD = 120;

    private final Discourse discourse;
    private final Memory memory;
    private final Descriptors descriptors;
    private final NavigableMap<Integer, List<Referent>> byFirstPlace = new TreeMap<>();
    private final Map<Referent, Integer> firstPlace;

    RoleMatcher(Discourse discourse, Memory memory, Map<Referent, Integer> firstPlace) {
        this.discourse = discourse;
        this.memory = memory;
        this.descriptors = new Descriptors(discourse);
        this.firstPlace = firstPlace;
        firstPlace.forEach((who, first) ->
                byFirstPlace.computeIfAbsent(first, key -> new ArrayList<>()).add(who));
    }

    /** Somebody with a name whom the description fits by its words. */
    Optional<Resolution> match(Description description, int at) {
        if (description.plural()) {
            return Optional.empty();
        }
        String noun = RoleWords.plain(description.noun());
        boolean person = RoleWords.isPerson(noun);
        if (!person && description.owner() >= 0 && !RoleWords.isBody(noun)) {
            return Optional.empty(); // "his response"
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Referent who : candidates(description, at)) {
            if (who.isNamedPerson() == person && !who.isPlace()) {
                candidates.add(new Candidate(who, score(description, who, at)));
            }
        }
        candidates.sort((one, other) -> Double.compare(other.score, one.score));
        if (candidates.isEmpty() || candidates.get(0).score < ENOUGH) {
            return Optional.empty();
        }
        double margin = candidates.size() > 1 ? candidates.get(0).score - candidates.get(1).score : 1;
        double confidence =
                Math.min(0.9, 0.62 + 0.12 * Math.min(2, candidates.get(0).score - ENOUGH) + 0.1 * Math.min(1, margin));
        return Optional.of(new Resolution(candidates.get(0).who, confidence));
    }

    /** Whether the text calls somebody president, of today. */
    boolean isPresident(Referent who) {
        ImmutableSet<String> roles = descriptors.of(who);
        return roles.contains("president") && !roles.contains("former") && !roles.contains("vice");
    }

    private record Candidate(Referent who, double score) {}

    /** Those named of late; for what is new to the text those who are named next. */
    private List<Referent> candidates(Description description, int at) {
        List<Referent> all = new ArrayList<>();
        boolean introduces = introduces(description);
        if (!introduces) {
            memory.recent().stream()
                    .filter(track -> track.who.entity().isPresent())
                    .filter(track ->
                            track.last.first() < description.first() || track.last.first() >= description.end())
                    .forEach(track -> all.add(track.who));
        }
        byFirstPlace
                .subMap(at + 1, at + (introduces ? 2 * FORWARD : FORWARD))
                .values()
                .forEach(all::addAll);
        return all;
    }

    private static boolean introduces(Description description) {
        return description.definiteness() == Definiteness.INDEFINITE || description.definiteness() == Definiteness.BARE;
    }

    private double score(Description description, Referent who, int at) {
        if (isNamedIn(who, description) || isOfOtherGender(who, description)) {
            return 0;
        }
        double head = head(description, who);
        return head > 0 ? withStanding(withModifiers(head, description, who), who, at) : 0;
    }

    private double head(Description description, Referent who) {
        ImmutableSet<String> roles = descriptors.of(who);
        String head = RoleWords.plain(description.noun());
        if (roles.contains(head)) {
            return HEAD;
        }
        if (roles.stream().anyMatch(role -> RoleWords.alike(head, role))) {
            return HEAD_ALIKE;
        }
        return !who.isNamedPerson() && nameHas(who, head) ? HEAD : 0;
    }

    private double withModifiers(double head, Description description, Referent who) {
        ImmutableSet<String> roles = descriptors.of(who);
        double score = head;
        for (int i = description.first(); i < description.end(); i++) {
            double fits = i == description.head() ? 0 : modifier(i, roles, who);
            boolean other =
                    fits < 0 && introduces(description) && discourse.tag(i).startsWith("NNP");
            score += other ? -HEAD : fits; // "a lawyer for the council" is not the lawyer for the union
        }
        return score;
    }

    private static boolean isOfOtherGender(Referent who, Description description) {
        double male = GenderGuess.maleByHead(RoleWords.plain(description.noun()));
        return who.isNamedPerson()
                && (male > SURE_GENDER && who.agreement(Gender.FEMALE) > SURE_GENDER
                        || male < 1 - SURE_GENDER && who.agreement(Gender.MALE) > SURE_GENDER);
    }

    /** Those whom the text named late and often are meant rather. */
    private double withStanding(double score, Referent who, int at) {
        int rank = 0;
        for (Track track : memory.recent()) {
            if (track.who == who) {
                return score > 0 ? score + 0.3 / (1 + rank) + 0.1 * Math.log(track.count) : 0;
            }
            rank++;
        }
        return score - (firstPlace.getOrDefault(who, 0) > at ? 0.1 : 0);
    }

    /** Nobody is described by a phrase that names them: "Johnson's doctor" is not Johnson. */
    private boolean isNamedIn(Referent who, Description description) {
        int first = firstPlace.getOrDefault(who, -1);
        return description.first() <= first && first < description.end();
    }

    private double modifier(int i, ImmutableSet<String> roles, Referent who) {
        String tag = discourse.tag(i);
        if (!tag.startsWith("NN") && !tag.startsWith("JJ")) {
            return 0;
        }
        String word = RoleWords.plain(discourse.token(i).text());
        if (EMPTY.contains(word)) {
            return 0;
        }
        boolean foreign = !who.isNamedPerson() && tag.startsWith("NNP") && !nameHas(who, word);
        if (foreign) {
            return -HEAD; // "Clinton's campaign" is not Trump's
        }
        boolean known = roles.stream().anyMatch(role -> RoleWords.alike(word, role) || RoleWords.sameStem(word, role));
        return known || (!who.isNamedPerson() && nameHas(who, word)) ? MODIFIER : STRANGE_MODIFIER;
    }

    private static boolean nameHas(Referent who, String word) {
        String name = who.speaker().name().toLowerCase(Locale.ROOT);
        return !name.equals(word) && (" " + name + " ").contains(" " + word + " ");
    }
}
