package org.quoth.quotes.speakers;

import java.util.List;
import java.util.Optional;

/**
 * What kind of expression names a source.
 *
 * @param form what kind
 * @param first its first token
 * @param end the token after its last
 * @param named whom it names, in the order of the text: one, or several that speak together
 * @param description the words of a description
 */
record Source(Form form, int first, int end, List<Referent> named, Optional<Description> description) {
    enum Form {
        /** A name, with or without a title: "Foreign Minister Dar". */
        NAME,
        /** Several names: "Dar and Rubio". */
        NAMES,
        /** "he", "she". */
        PRONOUN,
        /** "they", "it". */
        NEUTER,
        /** "who", "which": points at what stands before. */
        RELATIVE,
        /** "I", "we". */
        FIRST_PERSON,
        /** "each", "some", "you": no telling who. */
        VAGUE,
        /** "the minister", "a senior official", "her campaign manager". */
        DESCRIPTION
    }

    /**
     * The words of a description.
     *
     * @param text without determiner, as written
     * @param first its first token
     * @param head the token of its head noun
     * @param end the token after its last
     * @param noun its head noun in lower case, singular
     * @param plural whether it describes several
     * @param definiteness what stands before it
     * @param owner the token of a possessive pronoun that begins it, or -1
     */
    record Description(
            String text,
            int first,
            int head,
            int end,
            String noun,
            boolean plural,
            Definiteness definiteness,
            int owner) {}

    /** Whether it is the name of one person. */
    boolean isPersonAlone() {
        return form == Form.NAME && named.get(0).isNamedPerson();
    }

    enum Definiteness {
        /** "the", "this", or a name's possessive. */
        DEFINITE,
        /** "his", "her", "their". */
        POSSESSIVE,
        /** "a", "some", "one". */
        INDEFINITE,
        /** Nothing. */
        BARE
    }
}
