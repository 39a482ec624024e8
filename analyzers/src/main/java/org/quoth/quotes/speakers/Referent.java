package org.quoth.quotes.speakers;

import java.util.Optional;
import org.quoth.model.Entity;
import org.quoth.model.Speaker;

/** Someone whom a text refers to. Two are the same where they are the same object. */
final class Referent {
    private final Speaker speaker;
    private final Optional<Entity> entity;
    private final double male;
    private final boolean person;

    private Referent(Speaker speaker, Optional<Entity> entity, double male, boolean person) {
        this.speaker = speaker;
        this.entity = entity;
        this.male = male;
        this.person = person;
    }

    static Referent of(Entity entity, Speaker speaker, double male) {
        return new Referent(speaker, Optional.of(entity), male, speaker.kind() == Speaker.Kind.PERSON);
    }

    /** Several together. */
    static Referent group(Speaker speaker) {
        return new Referent(speaker, Optional.empty(), 0.5, false);
    }

    /** Somebody or something without a name. */
    static Referent described(Speaker speaker, double male, boolean person) {
        return new Referent(speaker, Optional.empty(), male, person);
    }

    Speaker speaker() {
        return speaker;
    }

    Optional<Entity> entity() {
        return entity;
    }

    boolean isPerson() {
        return person;
    }

    boolean isNamedPerson() {
        return speaker.kind() == Speaker.Kind.PERSON;
    }

    boolean isPlace() {
        return entity.filter(known -> known.kind() == Entity.Kind.LOCATION).isPresent();
    }

    /** Probability that a pronoun of this gender can mean them. */
    double agreement(Gender gender) {
        return gender == Gender.MALE ? male : 1 - male;
    }

    @Override
    public String toString() {
        return speaker.name();
    }
}
