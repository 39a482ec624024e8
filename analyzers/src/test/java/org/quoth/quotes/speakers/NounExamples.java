package org.quoth.quotes.speakers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.quoth.Analysis;
import org.quoth.language.SentenceAnalyzer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.pipeline.Pipeline;

/**
 * Writes what the speaking nouns are trained on: of each common noun how often it ends a noun phrase, heads a source,
 * stands before "who", and before "which" or "that". Arguments are PolNeAR's training articles and the file to write.
 * No test; analyzers/training/speakers/README.md says how to run it.
 */
final class NounExamples {
    private static final Set<String> NOUNS = Set.of("NN", "NNS", "NNPS");

    private final Map<String, int[]> counts = new TreeMap<>();

    private NounExamples() {}

    public static void main(String[] arguments) throws IOException {
        Pipeline pipeline = Pipeline.builder()
                .with(new LayoutAnalyzer())
                .with(new SentenceAnalyzer())
                .build();
        ObjectMapper json = new ObjectMapper();
        NounExamples examples = new NounExamples();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            JsonNode row = json.readTree(line);
            Document document =
                    Document.of(row.path("id").asText(), row.path("text").asText());
            examples.read(pipeline.analyze(document), PronounExamples.quotes(document, row.path("attributions")));
        }
        List<String> lines = new ArrayList<>();
        examples.counts.forEach(
                (noun, row) -> lines.add(String.join("\t", noun, "" + row[0], "" + row[1], "" + row[2], "" + row[3])));
        Files.write(Path.of(arguments[1]), lines);
    }

    private void read(Analysis analysis, List<Quote> quotes) {
        Discourse discourse = new Discourse(analysis.document(), analysis.paragraphs(), analysis.sentences());
        for (int i = 0; i < discourse.size(); i++) {
            if (NOUNS.contains(discourse.tag(i)) && !discourse.tag(i + 1).startsWith("NN")) {
                String next = i + 1 < discourse.size() ? discourse.lower(i + 1) : "";
                count(discourse, i, 0);
                count(discourse, i, next.equals("who") ? 2 : next.equals("which") || next.equals("that") ? 3 : -1);
            }
        }
        SourceReader reader = new SourceReader(discourse, Map.of());
        Set<Integer> heads = new HashSet<>();
        for (Quote quote : quotes) {
            quote.source().ifPresent(source -> heads.add(head(discourse, reader, source)));
        }
        heads.stream()
                .filter(head -> head >= 0 && NOUNS.contains(discourse.tag(head)))
                .forEach(head -> count(discourse, head, 1));
    }

    private static int head(Discourse discourse, SourceReader reader, Excerpt source) {
        return reader.phrases().headNoun(discourse.tokenAt(source.begin()), discourse.tokenEnd(source.end()));
    }

    private void count(Discourse discourse, int i, int column) {
        if (column >= 0) {
            String lemma = discourse.token(i).lemma().toLowerCase(Locale.ROOT);
            counts.computeIfAbsent(lemma, key -> new int[4])[column]++;
        }
    }
}
