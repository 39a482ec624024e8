package org.quoth.quotes.speakers;

/**
 * Where a text refers to somebody.
 *
 * @param first its first token
 * @param end the token after its last
 * @param sentence which sentence
 * @param paragraph which paragraph
 * @param quoted whether it stands inside somebody's words
 * @param role what it does in its sentence
 * @param pronoun whether it is a pronoun
 */
record Place(int first, int end, int sentence, int paragraph, boolean quoted, Role role, boolean pronoun) {
    /** A crude guess at grammar, by the tags around. */
    enum Role {
        SUBJECT,
        OBJECT,
        OBLIQUE,
        POSSESSIVE,
        OTHER
    }
}
