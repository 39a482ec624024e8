package org.quoth.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quoth.QuothException;

/** The figures of the reference scorers, score_quotes.py and score_speakers.py, on a made-up set. */
class QuoteAndSpeakerEvaluationTest {
    private static final Path SET = Path.of("src/test/resources/org/quoth/evaluate");

    @Test
    void theFiguresOfQuotesAreThoseOfTheReferenceScorer() throws IOException {
        QuoteEvaluation.Report report =
                QuoteEvaluation.quiet().evaluate(SET.resolve("quotes-system.jsonl"), SET.resolve("quotes-gold.jsonl"));
        assertThat(report.lines())
                .containsExactly(
                        "gold attributions 9, found quotes 8",
                        "content words            P 0.889  R 0.774  F1 0.828",
                        "source words             P 0.900  R 0.500  F1 0.643",
                        "cue words                P 1.000  R 0.700  F1 0.824",
                        "attribution              P 0.875  R 0.778  F1 0.824",
                        "attribution with source  P 0.625  R 0.556  F1 0.588",
                        "direct   gold     3  recall 1.000   with the right source 0.667 of 3",
                        "mixed    gold     1  recall 1.000   with the right source 1.000 of 1",
                        "indirect gold     5  recall 0.600   with the right source 0.500 of 4");
    }

    @Test
    void theFiguresOfSpeakersAreThoseOfTheReferenceScorer() throws IOException {
        SpeakerEvaluation.Report report = SpeakerEvaluation.quiet()
                .evaluate(SET.resolve("quotes-system.jsonl"), SET.resolve("speakers-gold.jsonl"));
        assertThat(report.lines().stream().map(line -> line.replaceAll("  right of answered.*", "")))
                .containsExactly(
                        "all                        8  found 0.875  right 0.500  right of found 0.571",
                        "all, fullest name          8  found 0.875  right 0.250  right of found 0.286",
                        "how description            4  found 1.000  right 0.500  right of found 0.500",
                        "how name                   1  found 1.000  right 0.000  right of found 0.000",
                        "how pronoun                2  found 0.500  right 0.500  right of found 1.000",
                        "how surname                1  found 1.000  right 1.000  right of found 1.000",
                        "kind group                 2  found 1.000  right 0.500  right of found 0.500",
                        "kind person                3  found 1.000  right 0.667  right of found 0.667",
                        "kind unnamed               3  found 0.667  right 0.333  right of found 0.500",
                        "type direct                3  found 1.000  right 0.667  right of found 0.667",
                        "type indirect              4  found 0.750  right 0.250  right of found 0.333",
                        "type mixed                 1  found 1.000  right 1.000  right of found 1.000");
    }

    @Test
    void errorsAreShownUpToTheNumberAskedFor() throws IOException {
        QuoteEvaluation.Report report = QuoteEvaluation.showing(2)
                .evaluate(SET.resolve("quotes-system.jsonl"), SET.resolve("quotes-gold.jsonl"));
        assertThat(report.errors()).hasSize(2);
        assertThat(report.errors().get(0)).startsWith("- bridge direct found, wrong source");
    }

    @Test
    void aFileOfAnotherKindIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("other.jsonl"), "{\"id\": \"a\", \"text\": \"b\"}\n");
        assertThatThrownBy(() -> QuoteEvaluation.quiet().evaluate(file, file))
                .isInstanceOf(QuothException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("other.jsonl");
    }
}
