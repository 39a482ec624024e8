package org.quoth.model;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * Who said something: the person or organisation behind "he", "the minister" and "the newspaper".
 *
 * @param name the fullest name that the text gives; for an unnamed speaker the description: "a senior official"
 * @param kind what kind of speaker
 * @param role what the text says that a person is
 * @param organization whom the text says that a person belongs to or speaks for
 * @param variants the other forms in which the text names the speaker
 * @param id the caller's id, where the speaker is one of a list of known people
 */
public record Speaker(
        String name,
        Kind kind,
        Optional<String> role,
        Optional<String> organization,
        ImmutableSet<String> variants,
        Optional<String> id) {

    /** What kind of speaker. */
    public enum Kind {
        /** A human being with a name. */
        PERSON,
        /** An organisation, a country, a newspaper, a document's issuer. */
        ORGANIZATION,
        /** Several together: "observers", "the two leaders", "Republicans". */
        GROUP,
        /** One without a name: "a senior official". */
        UNNAMED
    }

    /**
     * Checks that there is a name.
     *
     * @param name see the record
     * @param kind see the record
     * @param role see the record
     * @param organization see the record
     * @param variants see the record
     * @param id see the record
     */
    public Speaker {
        Check.notBlank(name, "a speaker's name");
    }

    /**
     * A speaker of whom no more than name and kind is known.
     *
     * @param name the name
     * @param kind the kind
     * @return the speaker
     */
    public static Speaker of(String name, Kind kind) {
        return new Speaker(name, kind, Optional.empty(), Optional.empty(), ImmutableSet.of(), Optional.empty());
    }

    /**
     * Whether the text calls the speaker so.
     *
     * @param form a name; case does not matter
     * @return true where it is the name, one of the variants or the id
     */
    public boolean isCalled(String form) {
        return name.equalsIgnoreCase(form)
                || id.filter(form::equals).isPresent()
                || variants.stream().anyMatch(form::equalsIgnoreCase);
    }
}
