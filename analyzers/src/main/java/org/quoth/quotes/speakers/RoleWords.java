package org.quoth.quotes.speakers;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words for what people and organisations are, and which of them mean nearly the same. */
final class RoleWords {
    private static final ImmutableMap<String, String> SHORT = ImmutableMap.<String, String>builder()
            .put("sen", "senator")
            .put("sens", "senator")
            .put("gov", "governor")
            .put("rep", "representative")
            .put("pres", "president")
            .put("gen", "general")
            .put("lt", "lieutenant")
            .put("col", "colonel")
            .put("capt", "captain")
            .put("sgt", "sergeant")
            .put("dr", "doctor")
            .put("prof", "professor")
            .put("atty", "attorney")
            .put("gop", "republican")
            .put("democrat", "democratic")
            .put("us", "american")
            .put("u.s", "american")
            .put("america", "american")
            .put("uk", "british")
            .put("britain", "british")
            .put("england", "english")
            .put("france", "french")
            .put("spain", "spanish")
            .put("china", "chinese")
            .put("japan", "japanese")
            .put("germany", "german")
            .put("netherlands", "dutch")
            .put("turkey", "turkish")
            .put("poland", "polish")
            .put("ireland", "irish")
            .put("sweden", "swedish")
            .put("denmark", "danish")
            .put("finland", "finnish")
            .put("greece", "greek")
            .put("ceo", "executive")
            .put("cfo", "executive")
            .put("pm", "premier")
            .put("mp", "lawmaker")
            .put("dnc", "democratic")
            .put("rnc", "republican")
            .put("cop", "officer")
            .put("vp", "vice")
            .put("cofounder", "founder")
            .put("co-founder", "founder")
            .buildOrThrow();

    private static final List<Set<String>> ALIKE = List.of(
            Set.of("senator", "lawmaker", "congressman", "congresswoman", "representative", "legislator", "politician"),
            Set.of("premier", "minister", "prime"),
            Set.of(
                    "chief",
                    "head",
                    "leader",
                    "boss",
                    "director",
                    "chairman",
                    "chairwoman",
                    "chair",
                    "chairperson",
                    "executive"),
            Set.of(
                    "candidate",
                    "nominee",
                    "hopeful",
                    "contender",
                    "front-runner",
                    "frontrunner",
                    "rival",
                    "standard-bearer"),
            Set.of(
                    "businessman",
                    "mogul",
                    "tycoon",
                    "billionaire",
                    "magnate",
                    "developer",
                    "businesswoman",
                    "entrepreneur"),
            Set.of("spokesman", "spokeswoman", "spokesperson"),
            Set.of("aide", "adviser", "advisor", "strategist", "operative", "surrogate"),
            Set.of("lawyer", "attorney", "counsel", "prosecutor"),
            Set.of(
                    "professor",
                    "economist",
                    "scientist",
                    "researcher",
                    "scholar",
                    "expert",
                    "analyst",
                    "academic",
                    "historian"),
            Set.of("officer", "policeman", "policewoman", "detective", "sergeant"),
            Set.of("doctor", "physician", "surgeon"),
            Set.of(
                    "reporter",
                    "journalist",
                    "correspondent",
                    "columnist",
                    "writer",
                    "author",
                    "editor",
                    "host",
                    "anchor"),
            Set.of("president", "leader"),
            Set.of("coach", "manager"),
            Set.of("actor", "actress", "star"),
            Set.of("pollster", "strategist", "consultant"));

    private static final ImmutableMap<String, ImmutableSet<String>> SYNONYMS = synonyms();

    private static final ImmutableSet<String> PEOPLE = words(
            "president senator governor minister premier mayor secretary chairman chairwoman chair chairperson chief head leader boss"
                    + " director candidate nominee hopeful contender front-runner frontrunner rival businessman businesswoman mogul"
                    + " tycoon billionaire magnate developer spokesman spokeswoman spokesperson aide adviser advisor strategist"
                    + " operative surrogate lawyer attorney counsel prosecutor professor economist scientist researcher scholar expert"
                    + " analyst academic historian officer policeman policewoman detective sergeant doctor physician surgeon reporter"
                    + " journalist correspondent columnist writer author editor host anchor coach manager actor actress star pollster"
                    + " consultant republican democrat lady man woman boy girl father mother son daughter wife husband brother sister"
                    + " king queen prince princess pope bishop imam rabbi general colonel captain lieutenant commander admiral marshal"
                    + " ambassador diplomat envoy lawmaker congressman congresswoman representative legislator politician judge"
                    + " justice sheriff veteran activist official executive founder owner investor trader player striker"
                    + " defender winger midfielder champion winner teacher student farmer singer artist producer sultan emir"
                    + " chancellor vice deputy speaker whip treasurer libertarian conservative independent socialist liberal"
                    + " real-estate incumbent newcomer outsider insider native neighbor neighbour resident victim witness suspect"
                    + " defendant plaintiff nurse pastor reverend priest cleric organizer organiser moderator announcer caller friend"
                    + " colleague partner mate successor predecessor opponent critic supporter donor voter member firebrand"
                    + " year-old septuagenarian");
    /** Those of whom a text names few, so that the one it talks of is meant. */
    private static final ImmutableSet<String> OFFICES = words(
            "president senator governor minister premier mayor secretary chairman chairwoman leader candidate nominee hopeful contender"
                    + " front-runner frontrunner businessman businesswoman mogul tycoon billionaire magnate developer republican democrat"
                    + " lawmaker congressman congresswoman representative legislator politician general commander chancellor speaker"
                    + " libertarian conservative socialist incumbent king queen prince princess pope coach manager captain striker"
                    + " champion singer actor actress star director author year-old lady veteran firebrand judge sheriff");

    private static final ImmutableSet<String> PRESS = words(
            "newspaper paper magazine network station site website outlet tabloid daily weekly broadcaster channel publication journal");
    private static final ImmutableSet<String> BODIES = words(
            "company bank firm agency commission committee court party ministry union department university group organization"
                    + " organisation corporation institute institution association foundation council board team club league bureau"
                    + " office administration government army military alliance coalition retailer maker carmaker automaker airline giant"
                    + " startup lender insurer regulator watchdog charity nonprofit non-profit think-tank tank body federation parliament"
                    + " senate house congress assembly embassy hospital school college church campaign"
                    + " authority force service fund exchange tribunal inquiry panel jury manufacturer producer carrier developer publisher studio");
    /** Words that say little of what a body is, so that most organisations can be meant. */
    private static final ImmutableSet<String> GENERAL_BODIES =
            words("company bank firm agency group organization organisation corporation institution association"
                    + " foundation board team club league retailer maker carmaker automaker airline giant startup lender insurer"
                    + " regulator watchdog charity nonprofit non-profit think-tank tank body manufacturer producer carrier"
                    + " developer publisher studio");

    private static final ImmutableSet<String> LANDS =
            words("country nation city state town kingdom republic island province county capital");
    private static final ImmutableSet<String> WORKS = words(
            "article report story editorial column piece post statement survey poll ad advertisement study release account blog memo"
                    + " email letter tweet book bill law lawsuit complaint filing document indictment affidavit ruling resolution bylaws"
                    + " bylaw finding paper review platform speech transcript video headline programme documentary podcast broadcast advert message note order rule rules");

    private RoleWords() {}

    private static ImmutableSet<String> words(String list) {
        return ImmutableSet.copyOf(Splitter.on(' ').split(list));
    }

    private static ImmutableMap<String, ImmutableSet<String>> synonyms() {
        Map<String, Set<String>> all = new HashMap<>();
        for (Set<String> group : ALIKE) {
            group.forEach(
                    word -> all.computeIfAbsent(word, key -> new HashSet<>()).addAll(group));
        }
        ImmutableMap.Builder<String, ImmutableSet<String>> map = ImmutableMap.builder();
        all.forEach((word, group) -> map.put(word, ImmutableSet.copyOf(group)));
        return map.buildOrThrow();
    }

    /** A word of a role without regard to case, full stops, plural and short forms. */
    static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return SHORT.getOrDefault(bare.replace("u.s", "us"), bare);
    }

    static boolean alike(String one, String other) {
        ImmutableSet<String> group = SYNONYMS.get(one);
        return one.equals(other) || (group != null && group.contains(other));
    }

    /** Whether an adjective and a name come from one place: "Pakistani" and "Pakistan". */
    static boolean sameStem(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        int shared = 0;
        while (shared < Math.min(one.length(), other.length()) && one.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        return shared >= 4
                && shared >= Math.min(one.length(), other.length()) - 1
                && Math.abs(one.length() - other.length()) <= 4;
    }

    static boolean isPerson(String noun) {
        return PEOPLE.contains(noun)
                || noun.endsWith("man")
                || noun.endsWith("woman")
                || noun.endsWith("ist")
                || noun.endsWith("year-old");
    }

    static boolean isOffice(String noun) {
        return OFFICES.contains(noun) || noun.endsWith("year-old");
    }

    static boolean isPress(String noun) {
        return PRESS.contains(noun);
    }

    static boolean isBody(String noun) {
        return BODIES.contains(noun);
    }

    static boolean isGeneralBody(String noun) {
        return GENERAL_BODIES.contains(noun);
    }

    static boolean isLand(String noun) {
        return LANDS.contains(noun);
    }

    /** Whether a word names a person, an organisation, a place or what they put out. */
    static boolean isAnybody(String noun) {
        return isPerson(noun) || isPress(noun) || isBody(noun) || isLand(noun) || isWork(noun);
    }

    static boolean isWork(String noun) {
        return WORKS.contains(noun);
    }
}
