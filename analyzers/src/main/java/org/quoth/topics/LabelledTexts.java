package org.quoth.topics;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quoth.QuothException;
import org.quoth.model.Subject;

/** Where labelled texts come from: files of JSON lines, and the seed passages of this project. */
public final class LabelledTexts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledTexts() {}

    /**
     * Reads a file of JSON lines, lazily. Each line is an object with a {@code text}; its codes are the array
     * {@code iptc}, or else the string {@code label}; a {@code weight}, a {@code source} and {@code complete}
     * (false where a text may have more subjects than are named) may be added. Lines without a code are left out.
     *
     * @param file the file, in UTF-8
     * @return its texts, in their order; close the stream
     * @throws QuothException when a line is read that is no such object; the message names it
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Stream<LabelledText> read(Path file) {
        try {
            BufferedReader reader = Files.newBufferedReader(file);
            return reader.lines()
                    .filter(line -> !line.isBlank())
                    .flatMap(line -> parsed(line, file).stream())
                    .onClose(() -> close(reader, file));
        } catch (IOException e) {
            throw new UncheckedIOException("the labelled texts '" + file + "' cannot be read", e);
        }
    }

    private static void close(BufferedReader reader, Path file) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the labelled texts '" + file + "' cannot be closed", e);
        }
    }

    private static Optional<LabelledText> parsed(String line, Path file) {
        JsonNode node = node(line, file);
        if (!node.path("text").isTextual()) {
            throw new QuothException("'%s' has a line without a string 'text': %s".formatted(file, line));
        }
        ImmutableSet<String> codes = codes(node);
        if (codes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new LabelledText(
                node.path("text").textValue(),
                codes,
                node.path("weight").asDouble(1),
                Optional.ofNullable(node.path("source").textValue()),
                node.path("complete").asBoolean(true)));
    }

    private static JsonNode node(String line, Path file) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new QuothException("'%s' has a line that is no JSON object: %s".formatted(file, line), e);
        }
    }

    private static ImmutableSet<String> codes(JsonNode node) {
        if (node.path("iptc").isArray()) {
            ImmutableSet.Builder<String> codes = ImmutableSet.builder();
            node.path("iptc").forEach(code -> codes.add(code.asText()));
            return codes.build();
        }
        return node.path("label").isTextual()
                ? ImmutableSet.of(node.path("label").textValue())
                : ImmutableSet.of();
    }

    /**
     * The passages that this project's authors wrote for the subjects of IPTC Media Topics, with the codes of the
     * top-level subjects. They are in the resources under {@code org/quoth/topics/seeds}, one file a subject.
     *
     * @return about a thousand passages, those of different subjects mixed
     */
    public static ImmutableList<LabelledText> seeds() {
        MediaTopics vocabulary = MediaTopics.load();
        return SeedPassage.mixed(vocabulary).stream()
                .map(seed -> new LabelledText(seed.text(), seed.topCodes(), 1, Optional.empty(), true))
                .collect(ImmutableList.toImmutableList());
    }

    static List<SeedPassage> read(String resource, MediaTopics vocabulary) {
        try (BufferedReader reader = TopicResources.open(resource)) {
            return SeedPassage.parse(reader.lines().toList(), resource, vocabulary);
        } catch (IOException e) {
            throw new UncheckedIOException("'" + resource + "' cannot be read", e);
        }
    }

    static Subject known(String code, MediaTopics vocabulary, String source) {
        return vocabulary
                .find(code)
                .orElseThrow(() -> new QuothException("'%s' has the code %s, which Media Topics %s does not know"
                        .formatted(source, code, MediaTopics.RELEASE)));
    }
}
