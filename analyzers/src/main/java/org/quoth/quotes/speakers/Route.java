package org.quoth.quotes.speakers;

import org.quoth.quotes.speakers.Source.Definiteness;

/** The way on which an answer was found; each has errors of its own. */
enum Route {
    /** A name says it. */
    NAME,
    /** Several names, or "both". */
    SEVERAL,
    /** "he", "she". */
    PRONOUN,
    /** "they", "it". */
    NEUTER,
    /** "who", "which". */
    RELATIVE,
    /** A description of somebody with a name. */
    PERSON,
    /** A description of an organisation or a place with a name. */
    ORGANIZATION,
    /** A description of several. */
    GROUP,
    /** A description that means somebody new: "a senior official". */
    INDEFINITE,
    /** A description that means somebody known, whom the text has not told or not so that we saw: "the official". */
    DEFINITE,
    /** What is no person: "the report", "the campaign". */
    THING,
    /** "I", by whoever speaks or writes. */
    FIRST_PERSON,
    /** No source; the conversation gives the word. */
    CONVERSATION;

    static Route of(Source source, Referent who) {
        return switch (source.form()) {
            case NAME -> NAME;
            case NAMES, VAGUE -> SEVERAL;
            case PRONOUN -> PRONOUN;
            case NEUTER -> NEUTER;
            case RELATIVE -> RELATIVE;
            case FIRST_PERSON -> FIRST_PERSON;
            case DESCRIPTION -> ofDescription(source, who);
        };
    }

    private static Route ofDescription(Source source, Referent who) {
        if (who.isNamedPerson()) {
            return PERSON;
        }
        if (who.entity().isPresent()) {
            return ORGANIZATION;
        }
        if (who.isTogether()) {
            return SEVERAL;
        }
        if (source.description().filter(words -> words.plural()).isPresent()) {
            return GROUP;
        }
        boolean definite = source.description()
                .filter(words -> words.definiteness() == Definiteness.DEFINITE || words.owner() >= 0)
                .isPresent();
        if (!definite) {
            return INDEFINITE;
        }
        return who.isPerson() ? DEFINITE : THING;
    }
}
