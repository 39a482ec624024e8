package org.quoth.language;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.quoth.model.Token;

/** Nouns that say what a person is: offices, professions, ranks, family. */
final class Roles {
    /** Our own list, about 600 nouns. */
    private static final ImmutableSet<String> NOUNS = read("person-nouns.txt");

    /** Endings that only such nouns have, so that the list need not be complete. */
    private static final Pattern ENDING = Pattern.compile("[a-z-]{2,}(?:man|woman|person|ologist|maker|keeper|holder|"
            + "worker|leader|owner|player|writer|fighter|driver|giver|goer|master|mistress|crat)|[a-z-]{4,}(?<!l)ist");

    private static final ImmutableSet<String> NO_PERSON = ImmutableSet.of(
            "human",
            "german",
            "roman",
            "woman",
            "man",
            "person",
            "exist",
            "assist",
            "resist",
            "insist",
            "consist",
            "persist",
            "racist",
            "sexist",
            "screwdriver",
            "paymaster",
            "typist",
            "leader",
            "marxist",
            "communist");

    /** Titles that the name model takes for a part of the name. */
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
            "deputy",
            "republican",
            "democrat",
            "congressional",
            "ceo");

    private Roles() {}

    /** Whether the token alone may stand before a surname: "Sen. Tester". */
    static boolean isTitle(Token token) {
        return Character.isUpperCase(token.text().codePointAt(0)) && TITLES.contains(NameWords.plain(token.text()));
    }

    /** Whether the token names one person by what that person is. */
    static boolean isPersonNoun(Token token) {
        if (!token.tag().equals("NN")
                && !token.tag().equals("NNP")
                && !token.tag().equals("JJ")) {
            return false;
        }
        String word = NameWords.plain(token.text());
        if (NOUNS.contains(word)) {
            return true;
        }
        String bare = word.replaceFirst("^(?:ex|co|vice|mid|anti|pro|super)-?", "");
        return NOUNS.contains(bare) && !bare.equals(word)
                || (ENDING.matcher(word).matches()
                        && !NO_PERSON.contains(word)
                        && !token.tag().equals("JJ"));
    }

    private static ImmutableSet<String> read(String resource) {
        try {
            return Resources.readLines(Resources.getResource(Roles.class, resource), StandardCharsets.UTF_8).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(ImmutableSet.toImmutableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the word list org/quoth/language/%s cannot be read; is the jar of quoth-analyzers damaged?"
                            .formatted(resource),
                    e);
        }
    }
}
