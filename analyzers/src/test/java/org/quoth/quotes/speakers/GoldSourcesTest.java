package org.quoth.quotes.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quoth.Analysis;
import org.quoth.evaluate.SpeakerEvaluation;
import org.quoth.language.EntityAnalyzer;
import org.quoth.language.SentenceAnalyzer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.pipeline.Pipeline;

/** The hand-labelled speakers of PolNeAR's development articles, with the annotators' sources given. */
class GoldSourcesTest {
    private static final Path DATA = Path.of("../../shared/data/quotes");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void speakersAreRightWhereTheSourcesAreGiven(@TempDir Path folder) throws IOException {
        Path gold = DATA.resolve("speakers-dev.jsonl");
        assumeTrue(Files.exists(gold), "SKIPPED: the labelled speakers are not at " + gold.toAbsolutePath());
        Set<String> wanted = new HashSet<>();
        for (String line : Files.readAllLines(gold)) {
            wanted.add(JSON.readTree(line).path("id").asText());
        }
        Pipeline language = Pipeline.builder()
                .with(new LayoutAnalyzer())
                .with(new SentenceAnalyzer())
                .with(new EntityAnalyzer())
                .build();
        List<String> written = new ArrayList<>();
        for (String line : Files.readAllLines(DATA.resolve("polnear-dev.jsonl"))) {
            JsonNode article = JSON.readTree(line);
            if (wanted.contains(article.path("id").asText())) {
                written.add(attributed(language, article));
            }
        }
        Path system = Files.write(folder.resolve("system.jsonl"), written);
        SpeakerEvaluation.Report report = SpeakerEvaluation.quiet().evaluate(system, gold);
        String figures = String.join("\n", report.lines());
        assertThat(share(report, "type direct")).as(figures).isGreaterThan(0.92);
        assertThat(share(report, "type mixed")).as(figures).isGreaterThan(0.93);
        assertThat(share(report, "type indirect")).as(figures).isGreaterThan(0.82);
        assertThat(share(report, "kind organisation")).as(figures).isGreaterThan(0.78);
    }

    private static double share(SpeakerEvaluation.Report report, String row) {
        SpeakerEvaluation.Row figures = report.rows().getOrDefault(row, new SpeakerEvaluation.Row(1, 0, 0, 0));
        return figures.right() / (double) figures.gold();
    }

    private static String attributed(Pipeline language, JsonNode article) {
        Document document =
                Document.of(article.path("id").asText(), article.path("text").asText());
        Analysis analysis = language.analyze(document);
        List<Quote> quotes = new SpeakerResolver(
                        document, analysis.paragraphs(), analysis.sentences(), analysis.entities(), Speakers.none())
                .attribute(PronounExamples.quotes(document, article.path("attributions")));
        ObjectNode row = JSON.createObjectNode().put("id", document.id());
        ArrayNode list = row.putArray("quotes");
        for (Quote quote : quotes) {
            ObjectNode one = list.addObject();
            ArrayNode content = one.putArray("content");
            for (Excerpt part : quote.content()) {
                content.addArray().add(part.begin()).add(part.end());
            }
            quote.speaker().ifPresent(speaker -> one.putObject("speaker").put("name", speaker.name()));
        }
        return row.toString();
    }
}
