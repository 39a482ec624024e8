package org.quoth.examples;

import org.quoth.Analysis;
import org.quoth.model.Quote;

/** The program of the README. */
public final class FiveLines {
    private FiveLines() {}

    /**
     * Prints who said what.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        String text =
                "“Trade is picking up,” Finance Minister Maria Silva said on Monday. She warned that prices could rise.";
        for (Quote quote : Analysis.of(text).quotes()) {
            System.out.println(
                    quote.speaker().map(who -> who.name()).orElse("?") + " (" + quote.type() + "): " + quote.text());
        }
    }
}
