package org.quoth.quotes.speakers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quoth.Analysis;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.pipeline.Pipeline;

/**
 * Writes what the confidences are fitted on: of each answer in the labelled articles the route, the raw confidence and
 * the name, with the annotators' sources and with those that the library finds. Arguments are PolNeAR's training
 * articles, labels.tsv and the file to write. No test; analyzers/training/speakers/README.md says how to run it.
 */
final class ConfidenceExamples {
    private ConfidenceExamples() {}

    public static void main(String[] arguments) throws IOException {
        Set<String> wanted = new HashSet<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) {
            wanted.add(Splitter.on('\t').splitToList(line).get(0));
        }
        ObjectMapper json = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        Pipeline pipeline = Pipeline.standard();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            JsonNode row = json.readTree(line);
            if (wanted.contains(row.path("id").asText())) {
                Document document =
                        Document.of(row.path("id").asText(), row.path("text").asText());
                Analysis analysis = pipeline.analyze(document);
                write(lines, "given", analysis, PronounExamples.quotes(document, row.path("attributions")));
                write(lines, "found", analysis, analysis.quotes().stream().toList());
            }
        }
        Files.write(Path.of(arguments[2]), lines);
    }

    private static void write(List<String> lines, String sources, Analysis analysis, List<Quote> quotes) {
        Discourse discourse = new Discourse(analysis.document(), analysis.paragraphs(), analysis.sentences());
        new Walk(discourse, analysis.entities(), quotes, PronounRanker.standard())
                .hear(answer -> lines.add(String.join(
                        "\t",
                        sources,
                        analysis.document().id(),
                        spans(answer.quote()),
                        answer.route().name(),
                        String.format(Locale.ROOT, "%.4f", answer.raw().confidence()),
                        answer.raw().who().speaker().name())))
                .resolve();
    }

    private static String spans(Quote quote) {
        List<String> spans = new ArrayList<>();
        for (Excerpt part : quote.content()) {
            spans.add(part.begin() + "-" + part.end());
        }
        return String.join(",", spans);
    }
}
