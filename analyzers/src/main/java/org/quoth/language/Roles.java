package org.quoth.language;

import com.google.common.collect.ImmutableSet;
import org.quoth.model.Token;

/** Words that say what a person is. */
final class Roles {
    /** Titles that stand before a name and are no part of it. */
    private static final ImmutableSet<String> TITLES = ImmutableSet.of(
            "president",
            "vice",
            "sen",
            "senator",
            "gov",
            "governor",
            "rep",
            "representative",
            "congressman",
            "congresswoman",
            "secretary",
            "minister",
            "premier",
            "chancellor",
            "mayor",
            "sheriff",
            "ambassador",
            "judge",
            "justice",
            "gen",
            "general",
            "col",
            "colonel",
            "maj",
            "major",
            "capt",
            "captain",
            "lt",
            "lieutenant",
            "sgt",
            "sergeant",
            "cpl",
            "adm",
            "admiral",
            "marshal",
            "commander",
            "detective",
            "officer",
            "attorney",
            "atty",
            "professor",
            "reverend",
            "bishop",
            "archbishop",
            "cardinal",
            "rabbi",
            "imam",
            "speaker",
            "chairman",
            "chairwoman",
            "chief",
            "director",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "deputy");

    private Roles() {}

    static boolean isTitle(Token token) {
        return TITLES.contains(NameWords.plain(token.text()));
    }
}
