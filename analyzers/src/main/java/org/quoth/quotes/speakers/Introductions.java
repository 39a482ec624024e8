package org.quoth.quotes.speakers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quoth.quotes.speakers.Source.Definiteness;
import org.quoth.quotes.speakers.Source.Description;

/**
 * "A former chairman says ...", and in the next paragraph: "said Ann Lee". A lead describes whom the story names when
 * they are quoted.
 */
final class Introductions {
    private static final int PARAGRAPHS = 3;
    private static final double CONFIDENCE = 0.7;
    private static final double HUMAN = 0.5;

    private final Discourse discourse;
    private final Map<Referent, Integer> firstPlace;
    private final List<Heard> heard = new ArrayList<>();

    /** A source that was understood. */
    record Heard(int quote, Source source, Referent who) {
        int first() {
            return source.first();
        }
    }

    Introductions(Discourse discourse, Map<Referent, Integer> firstPlace) {
        this.discourse = discourse;
        this.firstPlace = firstPlace;
    }

    void hear(int quote, Source source, Referent who) {
        heard.add(new Heard(quote, source, who));
    }

    /** Answers for the quotes of those who are described first and named later. */
    void resolve(List<Optional<Resolution>> answers) {
        heard.sort(Comparator.comparingInt(Heard::first));
        // After the lead, somebody without a name has none.
        for (int i = 0; i < heard.size() && !heard.get(i).who().isNamedPerson(); i++) {
            Heard described = heard.get(i);
            if (introduces(described)) {
                namedAfter(i)
                        .map(who -> new Resolution(who, CONFIDENCE).by(Route.PERSON))
                        .ifPresent(found -> answers.set(described.quote(), Optional.of(found)));
            }
        }
    }

    private static boolean introduces(Heard heard) {
        return heard.who().entity().isEmpty()
                && heard.source()
                        .description()
                        .filter(Introductions::isSomebodyNew)
                        .isPresent();
    }

    private static boolean isSomebodyNew(Description words) {
        boolean fresh = words.definiteness() == Definiteness.INDEFINITE || words.definiteness() == Definiteness.BARE;
        String noun = RoleWords.plain(words.noun());
        return fresh
                && !words.plural()
                && (RoleWords.isPerson(noun) || SpeakingNouns.standard().human(noun) >= HUMAN);
    }

    /** Whoever is the next to be quoted by name, and is named there for the first time. */
    private Optional<Referent> namedAfter(int i) {
        Heard described = heard.get(i);
        int paragraph = discourse.paragraphOf(described.first());
        for (Heard next : heard.subList(i + 1, heard.size())) {
            if (discourse.paragraphOf(next.first()) - paragraph > PARAGRAPHS) {
                return Optional.empty();
            }
            if (next.who().isNamedPerson()) {
                int first = firstPlace.getOrDefault(next.who(), 0);
                boolean fresh = first >= next.first() && first < next.source().end();
                return fresh && agrees(described, next.who()) ? Optional.of(next.who()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean agrees(Heard described, Referent named) {
        double male = described
                .source()
                .description()
                .map(words -> GenderGuess.maleByHead(words.noun()))
                .orElse(0.5);
        return male * named.agreement(Gender.MALE) + (1 - male) * named.agreement(Gender.FEMALE) >= 0.3;
    }
}
