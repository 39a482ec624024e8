package org.quoth.quotes.speakers;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.quoth.quotes.speakers.Source.Description;

/** Finds who "Dar's wife" is, where one other person of the name Dar can be: Sara Dar. */
final class Relatives {
    private static final Set<String> KIN = Set.of(
            "wife",
            "husband",
            "widow",
            "widower",
            "spouse",
            "father",
            "mother",
            "son",
            "daughter",
            "brother",
            "sister",
            "uncle",
            "aunt",
            "nephew",
            "niece",
            "cousin",
            "grandfather",
            "grandmother",
            "grandson",
            "granddaughter");
    private static final double CONFIDENCE = 0.7;

    private final Discourse discourse;
    private final SourceReader reader;
    private final Collection<Referent> everybody;

    Relatives(Discourse discourse, SourceReader reader, Collection<Referent> everybody) {
        this.discourse = discourse;
        this.reader = reader;
        this.everybody = everybody;
    }

    /** The relative, given who the possessive pronoun of a description means. */
    Optional<Resolution> of(Description words, Function<Description, Optional<Resolution>> owner) {
        if (!KIN.contains(words.noun()) || words.plural()) {
            return Optional.empty();
        }
        Optional<Referent> of = words.owner() >= 0 ? owner.apply(words).map(Resolution::who) : namedOwner(words);
        Optional<Referent> introduced = of.isPresent() ? introduced(words) : Optional.empty();
        if (introduced.isPresent()) {
            return introduced.map(who -> new Resolution(who, CONFIDENCE));
        }
        List<Referent> family = of.filter(Referent::isNamedPerson).stream()
                .flatMap(who -> everybody.stream().filter(other -> mayBe(words, who, other)))
                .toList();
        return family.size() == 1 ? Optional.of(new Resolution(family.get(0), CONFIDENCE)) : Optional.empty();
    }

    /** "My father, James Dar": whom the text names so anywhere, by the same words. */
    private Optional<Referent> introduced(Description words) {
        if (words.owner() < 0) {
            return Optional.empty();
        }
        String owner = discourse.lower(words.owner());
        for (int i = 1; i + 2 < discourse.size(); i++) {
            boolean same = discourse.lower(i - 1).equals(owner)
                    && discourse.token(i).lemma().equalsIgnoreCase(words.noun());
            if (same) {
                int next = discourse.lower(i + 1).equals(",") ? i + 2 : i + 1;
                Optional<Referent> named =
                        reader.nameAt(next).map(name -> name.named().get(0)).filter(Referent::isNamedPerson);
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Referent> namedOwner(Description words) {
        return reader.nameIn(words.first(), words.head())
                .filter(name -> name.end() < words.head() && reader.phrases().isPossessive(name.end()))
                .map(name -> name.named().get(0));
    }

    private boolean mayBe(Description words, Referent owner, Referent other) {
        double male = GenderGuess.maleByHead(words.noun());
        double agrees = male * other.agreement(Gender.MALE) + (1 - male) * other.agreement(Gender.FEMALE);
        return other != owner
                && other.isNamedPerson()
                && agrees >= 0.5
                && surname(other).equals(surname(owner));
    }

    private static String surname(Referent who) {
        String name = who.speaker().name();
        return name.indexOf(' ') < 0
                ? ""
                : name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }
}
