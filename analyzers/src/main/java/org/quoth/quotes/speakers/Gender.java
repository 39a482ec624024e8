package org.quoth.quotes.speakers;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The gender that a pronoun or a name shows. */
enum Gender {
    MALE,
    FEMALE;

    private static final Set<String> HE = Set.of("he", "him", "his", "himself");
    private static final Set<String> SHE = Set.of("she", "her", "hers", "herself");

    /** Of a third-person singular pronoun; empty for every other word. */
    static Optional<Gender> ofPronoun(String word) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (HE.contains(plain)) {
            return Optional.of(MALE);
        }
        return SHE.contains(plain) ? Optional.of(FEMALE) : Optional.empty();
    }
}
