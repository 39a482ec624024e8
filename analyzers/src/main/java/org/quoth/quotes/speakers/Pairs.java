package org.quoth.quotes.speakers;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quoth.quotes.speakers.Source.Description;

/** Finds the two whom "both", "the two" and "the candidates" mean. */
final class Pairs {
    private static final double HUMAN = 0.3;

    private final Discourse discourse;
    private final Memory memory;
    private final NounPhrases phrases;
    private final Descriptions descriptions;
    private final Pronouns pronouns;
    private final Map<Referent, Integer> firstPlace;

    Pairs(
            Discourse discourse,
            Memory memory,
            NounPhrases phrases,
            Descriptions descriptions,
            Pronouns pronouns,
            Map<Referent, Integer> firstPlace) {
        this.discourse = discourse;
        this.memory = memory;
        this.phrases = phrases;
        this.descriptions = descriptions;
        this.pronouns = pronouns;
        this.firstPlace = firstPlace;
    }

    static boolean isPair(String word) {
        return word.equals("both") || word.equals("each") || word.equals("neither") || SourceReader.PAIR.contains(word);
    }

    /** Two that were named together, else the two whom the text named most. */
    Optional<Resolution> both(int token) {
        return pronouns.both(token).or(this::mostNamed);
    }

    /** The two whom a description means, if it means two. */
    Optional<Resolution> of(Description words, Source source) {
        if (!meansPair(words, source) || RoleWords.isLand(words.noun())) {
            return Optional.empty();
        }
        return RoleWords.isOffice(words.noun()) ? both(source.first()) : mostNamed();
    }

    private Optional<Resolution> mostNamed() {
        List<Track> two = memory.recent().stream()
                .filter(track -> track.who.isNamedPerson())
                .sorted(Comparator.comparingInt((Track track) -> -track.count))
                .limit(2)
                .sorted(Comparator.comparingInt(track -> firstPlace.getOrDefault(track.who, 0)))
                .toList();
        if (two.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Resolution(
                descriptions.together(two.stream().map(track -> track.who).toList()), 0.55));
    }

    private boolean meansPair(Description words, Source source) {
        String first = discourse.lower(source.first());
        boolean two = (first.equals("both") && !phrases.isJoined(words.head(), words.end()))
                || (discourse.lower(words.first()).equals("two") && first.equals("the"));
        boolean rivals = first.equals("the")
                && words.noun().equals("candidate")
                && words.head() == words.first()
                && descriptions
                        .before(words)
                        .filter(who -> who.speaker().name().indexOf(' ') > 0)
                        .isEmpty();
        boolean people =
                phrases.isPlural(words.head()) && SpeakingNouns.standard().human(words.noun()) >= HUMAN;
        return people && (two || rivals);
    }
}
