package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.quoth.Analysis;
import org.quoth.spi.Analyzer;
import org.quoth.spi.AnalyzerContract;

class WordLengthTest extends AnalyzerContract<WordLengths> {
    @Override
    protected Analyzer<WordLengths> analyzer() {
        return new WordLengthAnalyzer();
    }

    @Test
    void itIsFoundOnTheClassPath() {
        assertEquals(new WordLengths(4, 3.75), Analysis.of("Prices rose in May.").get(WordLengths.LAYER));
    }
}
