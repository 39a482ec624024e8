package org.quoth.model;

import java.util.Optional;

/**
 * A subject that a text may be about: one concept of a vocabulary.
 *
 * @param code its code in the vocabulary: {@code medtop:11000000}; for a subject of one's own, its name
 * @param name how people call it
 * @param description what it covers, where that is needed to recognise it
 * @param parent the broader subject
 */
public record Subject(String code, String name, Optional<String> description, Optional<Subject> parent) {
    /**
     * Checks that there are a code and a name.
     *
     * @param code see the record
     * @param name see the record
     * @param description see the record
     * @param parent see the record
     */
    public Subject {
        Check.notBlank(code, "a subject's code");
        Check.notBlank(name, "a subject's name");
    }

    /**
     * A subject at the top of its vocabulary.
     *
     * @param code its code
     * @param name its name
     * @return the subject
     */
    public static Subject of(String code, String name) {
        return new Subject(code, name, Optional.empty(), Optional.empty());
    }
}
