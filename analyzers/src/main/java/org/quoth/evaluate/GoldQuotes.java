package org.quoth.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.quoth.QuothException;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Span;
import org.quoth.pipeline.Pipeline;

/** Reads articles with quotes, gold ones and ones that the library wrote, one JSON object a line. */
final class GoldQuotes {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldQuotes() {}

    /**
     * An article.
     *
     * @param text empty where a system's output does not repeat it
     */
    record Article(String id, String text, ImmutableList<Said> said) {}

    /** An attribution, or a quote. */
    record Said(
            String type,
            ImmutableList<Span> content,
            ImmutableList<Span> cue,
            ImmutableList<Span> source,
            Optional<String> speaker,
            ImmutableList<String> accepted,
            String how,
            String kind) {

        static Said of(Quote quote) {
            return new Said(
                    quote.type().name().toLowerCase(Locale.ROOT),
                    quote.content().stream().map(Excerpt::span).collect(ImmutableList.toImmutableList()),
                    spans(quote.cue()),
                    spans(quote.source()),
                    quote.speaker().map(speaker -> speaker.name()),
                    ImmutableList.of(),
                    "",
                    "");
        }

        private static ImmutableList<Span> spans(Optional<Excerpt> excerpt) {
            return excerpt.map(found -> ImmutableList.of(found.span())).orElse(ImmutableList.of());
        }
    }

    /** The articles of a file; {@code field} is "attributions" or "quotes". */
    static List<Article> read(Path file, String field) throws IOException {
        ImmutableList.Builder<Article> articles = ImmutableList.builder();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (!line.isBlank()) {
                articles.add(article(file, number, line, field));
            }
        }
        return articles.build();
    }

    /** What a pipeline finds in an article. */
    static Function<Article, List<Said>> foundBy(Pipeline pipeline) {
        return article -> pipeline.analyze(Document.of(article.id(), article.text())).quotes().stream()
                .map(Said::of)
                .toList();
    }

    /** What a file of results says of an article; nothing where it does not have the article. */
    static Function<Article, List<Said>> writtenIn(Path results) throws IOException {
        Map<String, List<Said>> found = new HashMap<>();
        read(results, "quotes").forEach(article -> found.put(article.id(), article.said()));
        return article -> found.getOrDefault(article.id(), List.of());
    }

    private static Article article(Path file, int number, String line, String field) {
        try {
            JsonNode row = JSON.readTree(line);
            if (!row.path(field).isArray()) {
                throw new QuothException("line %d of '%s' has no list '%s': is it a file of another kind?"
                        .formatted(number, file, field));
            }
            ImmutableList.Builder<Said> said = ImmutableList.builder();
            row.path(field).forEach(one -> said.add(said(one)));
            return new Article(row.path("id").asText(), row.path("text").asText(), said.build());
        } catch (JsonProcessingException e) {
            throw new QuothException(
                    "line %d of '%s' is not JSON: %s".formatted(number, file, e.getOriginalMessage()), e);
        } catch (IllegalArgumentException e) {
            throw new QuothException(
                    "line %d of '%s' is not an article with quotes: %s".formatted(number, file, e.getMessage()), e);
        }
    }

    private static Said said(JsonNode one) {
        ImmutableList.Builder<String> accepted = ImmutableList.builder();
        one.path("accept").forEach(form -> accepted.add(form.asText()));
        JsonNode speaker = one.path("speaker");
        JsonNode name = speaker.isObject() ? speaker.path("name") : speaker;
        return new Said(
                one.path("type").asText(one.path("kind").asText()).toLowerCase(Locale.ROOT),
                spans(one.path("content")),
                spans(one.path("cue")),
                spans(one.path("source")),
                name.isTextual() ? Optional.of(name.asText()) : Optional.empty(),
                accepted.build(),
                one.path("how").asText(),
                one.path("kind").asText());
    }

    private static ImmutableList<Span> spans(JsonNode node) {
        ImmutableList.Builder<Span> spans = ImmutableList.builder();
        if (node.isObject()) {
            spans.add(span(node));
        }
        if (node.isArray()) {
            node.forEach(one -> spans.add(span(one)));
        }
        return spans.build();
    }

    private static Span span(JsonNode node) {
        return node.isArray()
                ? new Span(node.get(0).asInt(), node.get(1).asInt())
                : new Span(node.path("begin").asInt(), node.path("end").asInt());
    }
}
