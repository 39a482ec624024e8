package org.quoth.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quoth.QuothException;

class TopicEvaluationTest {
    private static final String GOLD = """
            {"text": "A ship.", "label": "shipping"}
            {"text": "Nothing is known of this one."}
            {"text": "A mine.", "iptc": ["mining", "economy"]}
            {"text": "A poem.", "label": "arts"}
            """;
    private static final String RESULTS = """
            {"id": "1", "topics": [{"code": "shipping", "confidence": 0.9, "parent": null}]}
            {"id": "2", "topics": [{"code": "shipping", "confidence": 0.9, "parent": null}]}
            {"id": "3", "topics": [{"code": "coal", "confidence": 0.9, "parent": {"code": "economy"}},\
             {"code": "economy", "confidence": 0.6, "parent": null}, {"code": "arts", "confidence": 0.4, "parent": null}]}
            {"id": "4", "topics": []}
            """;

    @TempDir
    private Path folder;

    @Test
    void resultsAreJudgedLineByLineAndErrorsShown() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
        Path results = Files.writeString(folder.resolve("results.jsonl"), RESULTS);

        TopicEvaluation.Report report = TopicEvaluation.showing(9).evaluate(results, gold);

        assertThat(report.labels().examples()).isEqualTo(3);
        assertThat(report.confident()).isEqualTo(1);
        assertThat(report.further()).isEqualTo(1.0 / 3);
        assertThat(report.lines()).startsWith("- gold arts, ours none (0.00): A poem.");
    }

    @Test
    void resultsOfOtherTextsAreRefused() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
        Path results = Files.writeString(folder.resolve("results.jsonl"), "{\"id\": \"1\", \"topics\": []}");

        assertThatThrownBy(() -> TopicEvaluation.quiet().evaluate(results, gold))
                .isInstanceOf(QuothException.class)
                .hasMessageContaining("4 texts")
                .hasMessageContaining("1 results");
    }
}
