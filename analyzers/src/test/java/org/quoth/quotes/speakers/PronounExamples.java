package org.quoth.quotes.speakers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quoth.Analysis;
import org.quoth.language.EntityAnalyzer;
import org.quoth.language.SentenceAnalyzer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.CueClass;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Span;
import org.quoth.pipeline.Pipeline;

/**
 * Writes what the pronoun ranker is trained on: arguments are PolNeAR's training articles and the file to write. No test;
 * analyzers/training/speakers/README.md says how to run it.
 */
final class PronounExamples {
    private PronounExamples() {}

    public static void main(String[] arguments) throws IOException {
        Pipeline pipeline = Pipeline.builder()
                .with(new LayoutAnalyzer())
                .with(new SentenceAnalyzer())
                .with(new EntityAnalyzer())
                .build();
        ObjectMapper json = new ObjectMapper();
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
            for (String line : Files.readAllLines(Path.of(arguments[0]))) {
                JsonNode row = json.readTree(line);
                Document document =
                        Document.of(row.path("id").asText(), row.path("text").asText());
                write(out, pipeline.analyze(document), quotes(document, row.path("attributions")));
            }
        }
    }

    private static void write(DataOutputStream out, Analysis analysis, List<Quote> quotes) throws IOException {
        List<Pronouns.Example> examples = new ArrayList<>();
        Discourse discourse = new Discourse(analysis.document(), analysis.paragraphs(), analysis.sentences());
        new Walk(discourse, analysis.entities(), quotes, PronounRanker.standard())
                .listen(examples::add)
                .resolve();
        for (Pronouns.Example example : examples) {
            out.writeUTF(analysis.document().id());
            out.writeInt(discourse.token(example.token()).span().begin());
            write(out, example);
        }
    }

    private static void write(DataOutputStream out, Pronouns.Example example) throws IOException {
        out.writeUTF(example.word());
        out.writeInt(example.source() ? 1 : 0);
        out.writeInt(example.candidates().size());
        out.writeInt(example.rows().isEmpty() ? 0 : example.rows().get(0).length);
        for (int i = 0; i < example.candidates().size(); i++) {
            Referent who = example.candidates().get(i);
            out.writeUTF(who.speaker().name());
            out.writeFloat((float) who.agreement(Gender.MALE));
            for (float value : example.rows().get(i)) {
                out.writeFloat(value);
            }
        }
    }

    static List<Quote> quotes(Document document, JsonNode attributions) {
        List<Quote> quotes = new ArrayList<>();
        for (JsonNode attribution : attributions) {
            List<Excerpt> content = new ArrayList<>();
            spans(attribution.path("content")).stream()
                    .filter(span ->
                            content.isEmpty() || content.get(content.size() - 1).end() <= span.begin())
                    .forEach(span -> content.add(document.excerpt(span)));
            if (!content.isEmpty()) {
                String type = attribution.path("type").asText().toUpperCase(Locale.ROOT);
                Quote quote = Quote.of(Quote.Type.valueOf(type), content, 0.9);
                Optional<Span> source =
                        spans(attribution.path("source")).stream().findFirst();
                if (source.isPresent()) {
                    quote = quote.withSource(document.excerpt(source.get()));
                }
                Optional<Span> cue = spans(attribution.path("cue")).stream().findFirst();
                if (cue.isPresent()) {
                    quote = quote.withCue(document.excerpt(cue.get()), CueClass.SPEECH);
                }
                quotes.add(quote);
            }
        }
        return quotes;
    }

    private static List<Span> spans(JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        pairs.forEach(
                pair -> spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt())));
        spans.sort(null);
        return spans;
    }
}
