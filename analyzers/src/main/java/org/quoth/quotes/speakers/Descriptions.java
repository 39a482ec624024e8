package org.quoth.quotes.speakers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.quoth.model.Entity;
import org.quoth.model.Speaker;
import org.quoth.quotes.speakers.Source.Definiteness;
import org.quoth.quotes.speakers.Source.Description;

/** What a description can mean beside those whose role it tells: an organisation of its kind, or a speaker of its own. */
final class Descriptions {
    /** What the press puts out. */
    private static final Set<String> ARTICLES = Set.of("article", "story", "editorial", "column", "piece", "op-ed");

    private static final double HUMAN = 0.4;
    private static final int BACKWARD = 800;

    private final Discourse discourse;
    private final Map<String, Referent> described = new HashMap<>();
    /** The last one described with a noun. */
    private final Map<String, Referent> byNoun = new HashMap<>();

    Descriptions(Discourse discourse) {
        this.discourse = discourse;
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
            return looksLikePress(who) && !namesOwner(description);
        }
        boolean plain = description.end() == description.head() + 1 && !namesOwner(description);
        return plain && RoleWords.isGeneralBody(noun) && !who.isPlace() && !looksLikePress(who);
    }

    /** "Dar's company", "the Dar company". */
    private boolean namesOwner(Description description) {
        return IntStream.range(description.first(), description.head())
                .mapToObj(discourse::tag)
                .anyMatch(tag -> tag.equals("POS") || tag.startsWith("NNP"));
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
                    && (first.endsWith(".") || GivenNames.contains(first)); // "Mr. Castell"
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
        double male = named ? GivenNames.male(text) : GenderGuess.maleByHead(noun);
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
