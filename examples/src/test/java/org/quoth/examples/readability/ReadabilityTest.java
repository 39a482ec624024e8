package org.quoth.examples.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quoth.Analysis;
import org.quoth.spi.Analyzer;
import org.quoth.spi.AnalyzerContract;

class ReadabilityTest extends AnalyzerContract<Readability> {
    @Override
    protected Analyzer<Readability> analyzer() {
        return new ReadabilityAnalyzer();
    }

    @Override
    protected List<String> texts() {
        return List.of("The cat sat on the mat. It purred, for it was warm there.");
    }

    @Test
    void itIsFoundOnTheClassPathAndInTheJson() {
        Analysis analysis = Analysis.of("The cat sat on the mat.");

        assertThat(analysis.get(Readability.LAYER)).isEqualTo(new Readability(6, 1, 6));
        assertThat(analysis.toJson(Set.of(Readability.LAYER))).contains("\"readability\":{\"fleschEase\":116.1,");
    }

    @Test
    void theFormulaIsFleschs() {
        assertThat(new Readability(100, 5, 150).fleschEase()).isEqualTo(59.6);
    }

    @ParameterizedTest
    @CsvSource({"the,1", "table,2", "made,1", "wanted,2", "walked,1", "idea,2", "rhythm,1", "agreement,3", "houses,2"})
    void syllablesAreRunsOfVowels(String word, int syllables) {
        assertThat(Readability.syllables(word)).isEqualTo(syllables);
    }
}
