package com.example;

import org.quoth.Analysis;
import org.quoth.model.Quote;

public final class Newsroom {
    public static void main(String[] arguments) {
        String text = "“We are optimistic about the talks,” Foreign Minister Ishaq Dar said. Dar left on Friday.";
        for (Quote quote : Analysis.of(text).quotes().direct()) {
            System.out.println(quote.speaker().orElseThrow().name() + ": " + quote.text());
        }
    }
}
