package org.quoth.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quoth.QuothException;
import org.quoth.evaluate.LabelFigures.Answer;
import org.quoth.pipeline.Pipeline;

class SentimentEvaluationTest {
    private final Pipeline pipeline = Pipeline.builder().build();
    private final SentimentEvaluation evaluation = SentimentEvaluation.showing(5);

    @TempDir
    private Path folder;

    @Test
    void targetsAreReadWithOffsetsInCodePoints() throws IOException {
        Path file = write("""
                {"sentence_normalized": "🎉🎉 Everyone praised Mayor Okoye for her brave rescue.", "targets": \
                [{"from": 20, "to": 31, "mention": "Mayor Okoye", "polarity": 6.0}]}
                {"sentence_normalized": "Prosecutors accused Stolz of a shameful fraud.", "targets": \
                [{"from": 20, "to": 25, "mention": "Stolz", "polarity": 2.0}]}
                """);

        SentimentEvaluation.Report report = evaluation.evaluate(pipeline, file);

        assertThat(report.labels().examples()).isEqualTo(2);
        assertThat(report.labels().accuracy()).isEqualTo(1);
        assertThat(report.labels().classes()).containsOnlyKeys("negative", "positive");
        assertThat(report.pearson()).isEmpty();
    }

    @Test
    void ratedSentencesCorrelateWithTheScore() throws IOException {
        Path file = write("1\t2.5\tA wonderful day: all the hostages are free.\n"
                + "2\t-2.8\tThe massacre killed ninety children.\n0.1\tThe committee meets on Monday.\n");

        SentimentEvaluation.Report report = evaluation.evaluate(pipeline, file);

        assertThat(report.labels().examples()).isEqualTo(3);
        assertThat(report.pearson().orElseThrow()).isGreaterThan(0.8);
        assertThat(report.lines()).anyMatch(line -> line.startsWith("Pearson r"));
    }

    @Test
    void treesAreReadAsPlainTextAndJudgedInFiveClasses() throws IOException {
        Path file = write("(4 (2 A) (4 (4 (3 lovely) (2 ,)) (4 (2 -LRB-) (4 (4 moving) (2 (2 -RRB-) (2 film))))))\n"
                + "(0 (2 It) (0 (2 's) (0 (0 awful) (2 .))))\n(2 (2 A) (2 film))\n");

        SentimentEvaluation.Report report = evaluation.evaluate(pipeline, file);

        assertThat(report.labels().examples()).isEqualTo(2);
        assertThat(report.fiveClasses().orElseThrow().examples()).isEqualTo(3);
        assertThat(TreebankSentence.parse("(4 (2 ``) (2 It) (2 's) (2 fun) (2 '') (2 .))")
                        .text())
                .isEqualTo("“It's fun”.");
    }

    @Test
    void wrongAnswersAreShownUpToTheNumberAskedFor() throws IOException {
        String wrong = "-2.5\tA wonderful rescue: all the hostages are free.\n";
        Path file = write(wrong.repeat(7));

        SentimentEvaluation.Report report = evaluation.evaluate(pipeline, file);

        assertThat(report.errors()).hasSize(5).allMatch(line -> line.startsWith("- gold negative, ours positive ("));
        assertThat(report.lines()).startsWith(report.errors().toArray(String[]::new));
        assertThat(SentimentEvaluation.quiet().evaluate(pipeline, file).errors())
                .isEmpty();
    }

    @Test
    void aLineOfAnotherFormIsNamed() throws IOException {
        Path file = write("1\tgood\tfine\n");

        assertThatThrownBy(() -> evaluation.evaluate(pipeline, file))
                .isInstanceOf(QuothException.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining("'good'");
    }

    @Test
    void anEmptyFileIsAnError() throws IOException {
        Path file = write("\n");

        assertThatThrownBy(() -> evaluation.evaluate(pipeline, file)).isInstanceOf(QuothException.class);
    }

    @Test
    void figuresAreThoseOfTheTextbook() {
        LabelFigures figures = LabelFigures.of(List.of(
                new Answer("a", "a", 0.9),
                new Answer("a", "b", 0.6),
                new Answer("b", "b", 0.6),
                new Answer("b", "b", 0.9)));

        assertThat(figures.accuracy()).isEqualTo(0.75);
        assertThat(figures.macroF1()).isCloseTo((2.0 / 3 + 0.8) / 2, within(1e-9));
        assertThat(figures.calibrationError()).isCloseTo((0.2 + 0.2) / 4, within(1e-9));
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("gold"), content);
    }
}
