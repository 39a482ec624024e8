package org.quoth.language;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import org.quoth.model.Token;

/** The words of which names are made, and those that stand around them. All in lower case, without full stops. */
final class NameWords {
    /** Polite forms, which belong to no name and say nothing of a role. */
    static final ImmutableSet<String> HONORIFICS = ImmutableSet.of(
            "mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "lady", "lord", "prof", "rev", "madam", "messrs",
            "mister", "hon");

    /** Between a given name and a surname, in lower case or not. */
    static final ImmutableSet<String> PARTICLES = ImmutableSet.of(
            "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "ter",
            "ten", "bin", "ibn", "bint", "ben", "al", "el", "ul", "zu", "af", "av", "y", "e");

    static final ImmutableSet<String> SUFFIXES = ImmutableSet.of("jr", "sr", "ii", "iii", "iv", "esq", "phd", "md");

    /** The last word of an organisation's name that says what it is. */
    static final ImmutableSet<String> ORGANIZATION_HEADS = ImmutableSet.of(
            "academy",
            "administration",
            "agency",
            "alliance",
            "army",
            "assembly",
            "associates",
            "association",
            "authority",
            "bank",
            "board",
            "bureau",
            "cabinet",
            "campaign",
            "caucus",
            "center",
            "centre",
            "chamber",
            "church",
            "club",
            "co",
            "coalition",
            "college",
            "commission",
            "committee",
            "company",
            "conference",
            "congress",
            "corp",
            "corporation",
            "council",
            "court",
            "department",
            "directorate",
            "federation",
            "force",
            "forces",
            "foundation",
            "front",
            "fund",
            "group",
            "holdings",
            "hospital",
            "inc",
            "industries",
            "initiative",
            "institute",
            "institution",
            "journal",
            "laboratory",
            "league",
            "ltd",
            "llc",
            "ministry",
            "movement",
            "museum",
            "network",
            "news",
            "office",
            "organisation",
            "organization",
            "parliament",
            "partners",
            "party",
            "plc",
            "police",
            "press",
            "project",
            "review",
            "school",
            "senate",
            "service",
            "services",
            "society",
            "syndicate",
            "task",
            "times",
            "treasury",
            "tribunal",
            "tribune",
            "trust",
            "union",
            "university");

    /** The last word of a place's name that says what it is. */
    static final ImmutableSet<String> PLACE_HEADS = ImmutableSet.of(
            "airport",
            "arena",
            "avenue",
            "bay",
            "beach",
            "boulevard",
            "bridge",
            "building",
            "castle",
            "city",
            "county",
            "hall",
            "heights",
            "hotel",
            "island",
            "islands",
            "lake",
            "mountain",
            "palace",
            "park",
            "peninsula",
            "plaza",
            "province",
            "river",
            "road",
            "square",
            "stadium",
            "street",
            "tower",
            "towers",
            "valley");

    /** After a person's name, what belongs to that person and acts by itself. */
    static final ImmutableSet<String> FOLLOWINGS =
            ImmutableSet.of("administration", "campaign", "camp", "foundation", "organization", "organisation", "team");

    /** One name for the forms of a country. */
    static final ImmutableMap<String, String> COUNTRIES = ImmutableMap.<String, String>builder()
            .put("us", "united states")
            .put("usa", "united states")
            .put("united states of america", "united states")
            .put("america", "united states")
            .put("uk", "united kingdom")
            .put("britain", "united kingdom")
            .put("great britain", "united kingdom")
            .put("uae", "united arab emirates")
            .put("russian federation", "russia")
            .put("prc", "china")
            .put("people's republic of china", "china")
            .put("republic of korea", "south korea")
            .put("dprk", "north korea")
            .put("islamic republic of iran", "iran")
            .put("eu", "european union")
            .put("dc", "washington")
            .put("washington, dc", "washington")
            .put("washington dc", "washington")
            .put("district of columbia", "washington")
            .put("nyc", "new york")
            .put("new york city", "new york")
            .buildOrThrow();

    private NameWords() {}

    /** Whether a word says that the name which it ends is an organisation's or a place's. */
    static boolean isHead(Token token) {
        return isHead(plain(token.text()));
    }

    static boolean isHead(String word) {
        return ORGANIZATION_HEADS.contains(word) || PLACE_HEADS.contains(word) || FOLLOWINGS.contains(word);
    }

    static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
