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
    private final boolean together;
    private final double human;

    private Referent(
            Speaker speaker, Optional<Entity> entity, double male, boolean person, boolean together, double human) {
        this.speaker = speaker;
        this.entity = entity;
        this.male = male;
        this.person = person;
        this.together = together;
        this.human = human;
    }

    static Referent of(Entity entity, Speaker speaker, double male) {
        return new Referent(speaker, Optional.of(entity), male, speaker.kind() == Speaker.Kind.PERSON, false, 0.5);
    }

    /** Several people with names. */
    static Referent together(Speaker speaker) {
        return new Referent(speaker, Optional.empty(), 0.5, false, true, 1);
    }

    /**
     * Somebody or something without a name.
     *
     * @param noun what it is, singular
     */
    static Referent described(Speaker speaker, double male, boolean person, String noun) {
        double human = SpeakingNouns.standard().human(noun);
        return new Referent(speaker, Optional.empty(), male, person, false, human);
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

    /** Probability that it is people, by the word that describes it. */
    double human() {
        return human;
    }

    /** Whether it is several people with names. */
    boolean isTogether() {
        return together;
    }

    /** Whether it is two people with names. */
    boolean isPair() {
        return together && speaker.name().indexOf(',') < 0;
    }

    @Override
    public String toString() {
        return speaker.name();
    }
}
