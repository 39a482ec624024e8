package org.quoth.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.quoth.model.Quote;
import org.quoth.model.Speaker;
import org.quoth.model.Voice;

/**
 * A number and a colour for each speaker; whoever says most has the first. The second eight have the same colours as the
 * first and are told from them by stripes and hollow numbers; after them the number alone tells.
 */
record Palette(ImmutableMap<Speaker, Integer> numbers) {
    private static final int COLOURS = 8;
    private static final String NOBODY = "?";

    static Palette of(ImmutableList<Voice> voices) {
        ImmutableMap.Builder<Speaker, Integer> numbers = ImmutableMap.builder();
        for (int i = 0; i < voices.size(); i++) {
            numbers.put(voices.get(i).speaker(), i + 1);
        }
        return new Palette(numbers.buildOrThrow());
    }

    String number(Optional<Speaker> speaker) {
        return speaker.map(numbers::get).map(String::valueOf).orElse(NOBODY);
    }

    /** Classes of the style sheet, which set the colour. */
    String colour(Optional<Speaker> speaker) {
        return speaker.map(numbers::get)
                .filter(number -> number <= 2 * COLOURS)
                .map(number -> number > COLOURS ? "c" + (number - COLOURS) + " alt" : "c" + number)
                .orElse("c0");
    }

    boolean isStriped(Optional<Speaker> speaker) {
        return colour(speaker).endsWith(" alt");
    }

    boolean hasStripes() {
        return numbers.size() > COLOURS;
    }

    static String name(Quote quote) {
        return quote.speaker().map(Speaker::name).orElse("Speaker not told");
    }
}
