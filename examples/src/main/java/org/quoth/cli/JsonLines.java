package org.quoth.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.AbstractIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quoth.model.Document;

/** Documents from lines such as {@code {"id": "a", "text": "…", "title": "…"}}. A line that is not one is {@link Unreadable}. */
final class JsonLines extends AbstractIterator<Document> {
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LineReader.LONGEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String name;
    private final LineReader lines;

    /** Documents without an id are called by the name of their file and the number of their line. */
    JsonLines(String name, LineReader lines) {
        this.name = name;
        this.lines = lines;
    }

    @Override
    protected @Nullable Document computeNext() {
        try {
            Optional<LineReader.Line> line = lines.next();
            while (line.isPresent()
                    && line.get().text().isBlank()
                    && !line.get().cut()) {
                line = lines.next();
            }
            return line.isPresent() ? document(line.get()) : endOfData();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be read: " + e.getMessage(), e);
        }
    }

    private Document document(LineReader.Line line) {
        String place = name + ":" + line.number();
        if (line.cut()) {
            return Unreadable.of(place, "the line is longer than %d chars".formatted(LineReader.LONGEST));
        }
        try {
            return document(place, JSON.readTree(line.text()));
        } catch (JsonProcessingException e) {
            return Unreadable.of(
                    place,
                    "the line is not JSON: %s; a line is an object such as {\"id\": \"a\", \"text\": \"…\"}"
                            .formatted(e.getOriginalMessage().replaceAll(" \\(start marker at .*", "")));
        }
    }

    private static Document document(String place, JsonNode node) {
        String id = Optional.of(node.path("id"))
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(value -> !value.isBlank() && !node.path("id").isNull())
                .orElse(place);
        JsonNode text = node.path("text");
        if (!text.isTextual()) {
            String found = text.isMissingNode() ? "is missing" : "is not a string";
            return Unreadable.of(
                    id,
                    "the field \"text\" of %s %s; a line is {\"id\": \"a\", \"text\": \"…\"}".formatted(place, found));
        }
        Document document = Document.of(id, text.textValue());
        JsonNode title = node.path("title");
        return title.isTextual() ? document.withTitle(title.textValue()) : document;
    }
}
