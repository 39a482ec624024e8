package org.quoth.quotes.speakers;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.quoth.model.Entity;
import org.quoth.model.Speaker;
import org.quoth.quotes.speakers.Source.Definiteness;
import org.quoth.quotes.speakers.Source.Description;

/** Matches a description with somebody whom the text names, or gives it a speaker of its own. */
final class Descriptions {
    private static final Set<String> EMPTY =
            Set.of("former", "new", "old", "other", "top", "senior", "longtime", "own", "late", "current");
    /** What the press puts out. */
    private static final Set<String> ARTICLES = Set.of("article", "story", "editorial", "column", "piece", "op-ed");

    private static final double HUMAN = 0.4;
    private static final double HEAD = 2;
    private static final double HEAD_ALIKE = 1.2;
    private static final double MODIFIER = 1;
    private static final double STRANGE_MODIFIER = -0.35;
    private static final double ENOUGH = 1.1;
    private static final int FORWARD = 120;
    private static final int BACKWARD = 800;

    private final Discourse discourse;
    private final Descriptors descriptors;
    private final NavigableMap<Integer, List<Referent>> byFirstPlace = new TreeMap<>();
    private final Map<Referent, Integer> firstPlace;
    private final Map<String, Referent> described = new HashMap<>();
    /** The last one described with a noun. */
    private final Map<String, Referent> byNoun = new HashMap<>();

    Descriptions(Discourse discourse, Map<Referent, Integer> firstPlace) {
        this.discourse = discourse;
        this.descriptors = new Descriptors(discourse);
        this.firstPlace = firstPlace;
        firstPlace.forEach((who, first) ->
                byFirstPlace.computeIfAbsent(first, key -> new ArrayList<>()).add(who));
    }

    /** Somebody with a name whom the description fits by its words. */
    Optional<Resolution> byRole(Description description, int at, Memory memory) {
        if (description.plural()) {
            return Optional.empty();
        }
        String noun = RoleWords.plain(description.noun());
        boolean person = RoleWords.isPerson(noun);
        if (!person && description.owner() >= 0 && !RoleWords.isBody(noun)) {
            return Optional.empty(); // "his response"
        }
        List<Candidate> candidates = new ArrayList<>();
        for (Referent who : candidates(description, at, memory)) {
            if (who.isNamedPerson() == person && !who.isPlace()) {
                candidates.add(new Candidate(who, score(description, who, at, memory)));
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
    private List<Referent> candidates(Description description, int at, Memory memory) {
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

    private double score(Description description, Referent who, int at, Memory memory) {
        ImmutableSet<String> roles = descriptors.of(who);
        String head = RoleWords.plain(description.noun());
        double score = 0;
        if (firstPlaceIn(who, description)) {
            return 0;
        }
        if (roles.contains(head)) {
            score += HEAD;
        } else if (roles.stream().anyMatch(role -> RoleWords.alike(head, role))) {
            score += HEAD_ALIKE;
        } else if (!who.isNamedPerson() && nameHas(who, head)) {
            score += HEAD;
        } else {
            return 0;
        }
        for (int i = description.first(); i < description.end(); i++) {
            double fits = i == description.head() ? 0 : modifier(i, roles, who);
            boolean other =
                    fits < 0 && introduces(description) && discourse.tag(i).startsWith("NNP");
            score += other ? -HEAD : fits; // "a lawyer for the council" is not the lawyer for the union
        }
        double male = GenderGuess.maleByHead(head);
        if (who.isNamedPerson()
                && (male > 0.9 && who.agreement(Gender.FEMALE) > 0.9
                        || male < 0.1 && who.agreement(Gender.MALE) > 0.9)) {
            return 0;
        }
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
    private boolean firstPlaceIn(Referent who, Description description) {
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

    /** The organisations and places that a general word can mean: "the newspaper", "the city". */
    List<Track> byKind(Description description, Memory memory) {
        if (description.plural() || description.definiteness() == Definiteness.INDEFINITE) {
            return List.of();
        }
        List<Track> fitting = new ArrayList<>();
        for (Track track : memory.recent()) {
            boolean named = track.who.entity().isPresent() && track.last.first() < description.first();
            if (named && fits(description, track.who)) {
                fitting.add(track);
            }
        }
        return fitting;
    }

    private boolean fits(Description description, Referent who) {
        if (who.speaker().kind() != Speaker.Kind.ORGANIZATION) {
            return false;
        }
        String noun = RoleWords.plain(description.noun());
        if (RoleWords.isLand(noun)) {
            return who.isPlace();
        }
        if (RoleWords.isPress(noun) || ARTICLES.contains(noun)) {
            return looksLikePress(who) && owned(description) == null;
        }
        boolean plain = description.end() == description.head() + 1 && owned(description) == null;
        return plain && RoleWords.isAnyBody(noun) && !who.isPlace() && !looksLikePress(who);
    }

    private @org.jspecify.annotations.Nullable String owned(Description description) {
        for (int i = description.first(); i < description.head(); i++) {
            if (discourse.tag(i).equals("POS") || discourse.tag(i).startsWith("NNP")) {
                return discourse.token(i).text();
            }
        }
        return null;
    }

    private static boolean looksLikePress(Referent who) {
        String name = who.speaker().name().toLowerCase(Locale.ROOT);
        return who.entity()
                        .filter(known -> known.kind() == Entity.Kind.ORGANIZATION)
                        .isPresent()
                && name.matches(
                        ".*\\b(?:times|post|journal|news|tribune|herald|guardian|mail|globe|telegraph|chronicle|gazette|"
                                + "examiner|observer|independent|sun|star|mirror|magazine|weekly|daily|today|cnn|nbc|abc|cbs|bbc|msnbc|npr|pbs|fox|"
                                + "reuters|politico|bloomberg|breitbart|buzzfeed|huffington|vox|slate|atlantic|economist|newsweek|time|yorker|press|"
                                + "politifact|hill|wire|dawn|hindu|radio|television|tv|al jazeera|afp|register|inquirer|dispatch|sentinel)\\b.*");
    }

    /** A speaker of its own, the same for the same words. */
    Referent own(Description description) {
        String text = longer(description).orElse(description.text());
        boolean introduces = description.definiteness() == Definiteness.INDEFINITE
                || (description.plural() && description.definiteness() == Definiteness.BARE);
        Optional<Referent> same = Optional.ofNullable(described.get(text.toLowerCase(Locale.ROOT)))
                .or(() -> isShort(description) && !introduces ? before(description) : Optional.empty());
        Referent who = same.orElseGet(() -> make(description, text));
        described.put(text.toLowerCase(Locale.ROOT), who);
        byNoun.put(nounKey(description), who);
        return who;
    }

    private static String nounKey(Description description) {
        return description.noun() + (description.plural() ? "+" : "");
    }

    /** The last one of that kind: "Frustrated parents", then "the parents". */
    Optional<Referent> before(Description description) {
        return Optional.ofNullable(byNoun.get(nounKey(description)));
    }

    /** A name that was not known for one: "Politico". */
    private boolean isName(Description description) {
        String noun = RoleWords.plain(description.noun());
        boolean name = description.definiteness() != Definiteness.INDEFINITE
                && !RoleWords.isAnybody(noun)
                && SpeakingNouns.standard().human(noun) < HUMAN;
        for (int i = description.first(); i < description.end(); i++) {
            name &= discourse.tag(i).equals("NNP");
        }
        return name;
    }

    Speaker.Kind kindOf(Description description) {
        if (description.plural()) {
            return Speaker.Kind.GROUP;
        }
        String noun = RoleWords.plain(description.noun());
        if (isName(description)) {
            String first = discourse.token(description.first()).text();
            boolean person = description.head() > description.first()
                    && (first.endsWith(".") || GenderGuess.isGivenName(first)); // "Mr. Castell"
            return person ? Speaker.Kind.PERSON : Speaker.Kind.ORGANIZATION;
        }
        boolean body = RoleWords.isBody(noun) || RoleWords.isPress(noun) || RoleWords.isLand(noun);
        return body ? Speaker.Kind.ORGANIZATION : Speaker.Kind.UNNAMED;
    }

    private Referent make(Description description, String text) {
        String noun = RoleWords.plain(description.noun());
        Speaker.Kind kind = kindOf(description);
        boolean named = kind == Speaker.Kind.PERSON;
        boolean person = named || (kind == Speaker.Kind.UNNAMED && RoleWords.isPerson(noun));
        double male = named ? GenderGuess.byName(text) : GenderGuess.maleByHead(noun);
        return Referent.described(Speaker.of(text, kind), male, person, noun);
    }

    /** Somebody or something of that name, the same for the same name. */
    Referent called(String name, Speaker.Kind kind) {
        return described.computeIfAbsent(
                name.toLowerCase(Locale.ROOT), key -> Referent.described(Speaker.of(name, kind), 0.5, false, ""));
    }

    /** Several people with names, the same for the same people. */
    Referent together(List<Referent> people) {
        List<String> names =
                people.stream().map(who -> who.speaker().name()).distinct().toList();
        int last = names.size() - 1;
        String text = last < 1 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
        return described.computeIfAbsent(
                text.toLowerCase(Locale.ROOT), key -> Referent.together(Speaker.of(text, Speaker.Kind.GROUP)));
    }

    private static boolean isShort(Description description) {
        return description.head() == description.first() && description.end() == description.head() + 1;
    }

    /** "The campaign": the last words before it with the same head and a name, "the Trump campaign". */
    private Optional<String> longer(Description description) {
        if (!isShort(description) || description.definiteness() != Definiteness.DEFINITE) {
            return Optional.empty();
        }
        for (int i = description.first() - 1; i > Math.max(0, description.first() - BACKWARD); i--) {
            boolean same = discourse.token(i).lemma().equalsIgnoreCase(description.noun())
                    && discourse.tag(i).startsWith("NN")
                    && discourse.tag(i).endsWith("S")
                            == discourse.tag(description.head()).endsWith("S");
            if (same && discourse.sameSentence(i, i - 1) && isNameLike(i - 1)) {
                int first = i - 1;
                while (discourse.sameSentence(first - 1, i)
                        && (isNameLike(first - 1) || discourse.tag(first - 1).equals("POS"))) {
                    first--;
                }
                return Optional.of(discourse.text(first, i + 1).replaceAll("\\s+", " "));
            }
        }
        return Optional.empty();
    }

    private boolean isNameLike(int i) {
        String tag = discourse.tag(i);
        return tag.startsWith("NNP")
                || tag.equals("POS")
                || (tag.startsWith("JJ")
                        && Character.isUpperCase(discourse.token(i).text().charAt(0)));
    }
}
