package org.quoth.quotes.speakers;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.quoth.model.Speaker;
import org.quoth.quotes.speakers.Source.Description;

/** Finds whose campaign "the campaign" is, and whose administration "the administration". */
final class Staffs {
    private final Discourse discourse;
    private final Memory memory;
    private final Descriptions descriptions;
    private final RoleMatcher roles;

    Staffs(Discourse discourse, Memory memory, Descriptions descriptions, RoleMatcher roles) {
        this.discourse = discourse;
        this.memory = memory;
        this.descriptions = descriptions;
        this.roles = roles;
    }

    /** The one that was named of late, else that of whoever the text is about here. */
    Optional<Resolution> campaign(Description words) {
        if (!isJust(words, "campaign") || words.plural()) {
            return Optional.empty();
        }
        int paragraph = discourse.paragraphOf(words.first());
        return memory.recent().stream()
                .filter(track ->
                        track.who.speaker().name().toLowerCase(Locale.ROOT).endsWith("campaign"))
                .filter(track -> paragraph - track.last.paragraph() <= 1)
                .findFirst()
                .map(track -> new Resolution(track.who, 0.75))
                .or(() -> campaignAt(paragraph));
    }

    private Optional<Resolution> campaignAt(int paragraph) {
        return memory.recent().stream()
                .filter(track -> track.who.isNamedPerson() && paragraph - track.last.paragraph() <= 1)
                .max(Comparator.comparingInt(track -> track.last.role() == Place.Role.SUBJECT ? 1 : 0))
                .map(track -> track.who.speaker().name() + "'s campaign")
                .map(name -> descriptions.called(name, Speaker.Kind.ORGANIZATION))
                .map(who -> new Resolution(who, 0.55));
    }

    /** That of the president. */
    Optional<Resolution> administration(Description words) {
        if (!isJust(words, "administration")) {
            return Optional.empty();
        }
        return memory.recent().stream()
                .map(track -> track.who)
                .filter(who -> who.isNamedPerson() && roles.isPresident(who))
                .findFirst()
                .map(who -> who.speaker().name())
                .map(name -> name.substring(name.lastIndexOf(' ') + 1) + " administration")
                .map(name -> new Resolution(descriptions.called(name, Speaker.Kind.ORGANIZATION), 0.65));
    }

    private static boolean isJust(Description words, String noun) {
        return words.noun().equals(noun) && words.head() == words.first();
    }
}
