package org.quoth.quotes.speakers;

import com.google.common.base.Splitter;
import java.util.Locale;
import java.util.Set;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.Token;

/** Guesses a person's gender by honorifics and titles in the text, else by the given name. */
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

    private GenderGuess() {}

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
        return GivenNames.male(entity.name());
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
        return FEMALE_WORDS.contains(plain) ? 1 - SURE : GivenNames.UNKNOWN;
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }
}
