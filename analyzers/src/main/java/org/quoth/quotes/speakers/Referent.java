package org.quoth.quotes.speakers;

import java.util.Optional;
import org.quoth.model.Entity;
import org.quoth.model.Speaker;

/** Someone whom a text refers to. Two are the same where they are the same object. */
final class Referent {
    private static final double GROUP = 0.95;
    private static final double ORGANIZATION = 0.3;
    private static final double PLACE = 0.05;

    private final Speaker speaker;
    private final Optional<Entity> entity;
    private final double male;
    private final boolean person;
    private final boolean together;

    private Referent(Speaker speaker, Optional<Entity> entity, double male, boolean person, boolean together) {
        this.speaker = speaker;
        this.entity = entity;
        this.male = male;
        this.person = person;
        this.together = together;
    }

    static Referent of(Entity entity, Speaker speaker, double male) {
        return new Referent(speaker, Optional.of(entity), male, speaker.kind() == Speaker.Kind.PERSON, false);
    }

    /** Several people with names. */
    static Referent together(Speaker speaker) {
        return new Referent(speaker, Optional.empty(), 0.5, false, true);
    }

    /** Somebody or something without a name. */
    static Referent described(Speaker speaker, double male, boolean person) {
        return new Referent(speaker, Optional.empty(), male, person, false);
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

    /** Probability that "they" can mean them. */
    double plural() {
        return switch (speaker.kind()) {
            case GROUP -> GROUP;
            case ORGANIZATION -> isPlace() ? PLACE : ORGANIZATION;
            default -> PLACE;
        };
    }

    /** Probability that "it" can mean them, where it speaks. */
    double thing() {
        return switch (speaker.kind()) {
            case GROUP -> PLACE;
            case ORGANIZATION -> isPlace() ? ORGANIZATION : GROUP;
            default -> ORGANIZATION;
        };
    }

    /** Whether it is several people with names. */
    boolean isTogether() {
        return together;
    }

    @Override
    public String toString() {
        return speaker.name();
    }
}
