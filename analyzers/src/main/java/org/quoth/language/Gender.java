package org.quoth.language;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a name says of how its bearer is referred to: by "he" or by "she". Many names say nothing. */
enum Gender {
    /** "he" */
    MALE,
    /** "she" */
    FEMALE;

    private static final ImmutableSet<String> MALE_FORMS = ImmutableSet.of(
            "mr",
            "mister",
            "sir",
            "lord",
            "king",
            "prince",
            "congressman",
            "councilman",
            "chairman",
            "spokesman",
            "father",
            "brother",
            "uncle",
            "duke",
            "messrs",
            "pope");
    private static final ImmutableSet<String> FEMALE_FORMS = ImmutableSet.of(
            "mrs",
            "ms",
            "miss",
            "dame",
            "lady",
            "madam",
            "madame",
            "queen",
            "princess",
            "congresswoman",
            "councilwoman",
            "chairwoman",
            "spokeswoman",
            "mother",
            "sister",
            "aunt",
            "duchess");

    /**
     * What a polite form or title says.
     *
     * @param form "Mr.", "Mrs", "spokeswoman"
     * @return empty where it says nothing, as "Dr." does
     */
    static Optional<Gender> ofTitle(String form) {
        String word = NameWords.plain(form);
        if (MALE_FORMS.contains(word)) {
            return Optional.of(MALE);
        }
        return FEMALE_FORMS.contains(word) ? Optional.of(FEMALE) : Optional.empty();
    }

    /**
     * What a given name says: one of about 600 that are common in the United States, from the list of CoreNLP's gender
     * annotator.
     *
     * @param name "Hillary"; case does not matter
     * @return empty where the name is not in the list
     */
    static Optional<Gender> ofGivenName(String name) {
        return Nicknames.withFull(NameWords.plain(name)).stream()
                .flatMap(form -> Stream.ofNullable(GivenNames.LIST.get(form.toUpperCase(Locale.ROOT))))
                .findFirst();
    }

    /** Read when the first name is asked for. */
    private static final class GivenNames {
        static final ImmutableMap<String, Gender> LIST = read();

        private GivenNames() {}

        private static ImmutableMap<String, Gender> read() {
            ImmutableMap.Builder<String, Gender> names = ImmutableMap.builder();
            try {
                for (String line : Resources.readLines(
                        Resources.getResource(Gender.class, "first_name_map_small"), StandardCharsets.UTF_8)) {
                    int tab = line.indexOf('\t');
                    if (tab > 0) {
                        names.put(
                                line.substring(0, tab),
                                valueOf(line.substring(tab + 1).trim()));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "the list org/quoth/language/first_name_map_small cannot be read; is the jar of quoth-analyzers"
                                + " damaged?",
                        e);
            }
            return names.buildKeepingLast();
        }
    }
}
