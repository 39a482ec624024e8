package org.quoth.cli;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quoth.html.HtmlIndex;
import org.quoth.html.IndexEntry;

/**
 * A file for each result, named after its document, and an index where they are pages. A journal tells a later run which
 * documents are done: a line for each, written when its file is whole.
 */
final class FolderSink implements Sink {
    private static final int LONGEST_NAME = 120;
    private static final String JOURNAL = ".quoth.jsonl";
    private static final String PART = ".quoth.part";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;
    private final Format format;
    private final LineFile journal;
    private final Set<String> taken = new HashSet<>(Set.of("index"));
    private final List<IndexEntry> entries = new ArrayList<>();

    private FolderSink(Path folder, Format format, LineFile journal) {
        this.folder = folder;
        this.format = format;
        this.journal = journal;
    }

    /** Starts anew. */
    static FolderSink create(Path folder, Format format) throws IOException {
        return new FolderSink(folder, format, LineFile.create(journal(folder)));
    }

    /** Goes on after the documents that the journal has. */
    static FolderSink append(Path folder, Format format) throws IOException {
        FolderSink sink = new FolderSink(folder, format, LineFile.append(journal(folder)));
        try (InputStream in = Files.newInputStream(journal(folder));
                LineReader lines = new LineReader(in)) {
            for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                sink.remember(line.get().text());
            }
        }
        return sink;
    }

    static Path journal(Path folder) {
        return folder.resolve(JOURNAL);
    }

    private void remember(String line) throws JsonProcessingException {
        JsonNode done = JSON.readTree(line);
        name(done.path("id").asText());
        if (done.path("entry").isTextual()) {
            entries.add(IndexEntry.ofLine(done.path("entry").textValue()));
        }
    }

    @Override
    public void accept(Rendering.Result result) throws IOException {
        String name = name(result.id()) + "." + format.extension();
        String end = format == Format.JSONL ? "\n" : "";
        Path part = Files.writeString(folder.resolve(PART), result.text() + end);
        Files.move(part, folder.resolve(name), REPLACE_EXISTING);
        ObjectNode done = JSON.createObjectNode().put("id", result.id());
        if (!result.well()) {
            done.put("error", true);
        }
        result.findings().map(findings -> IndexEntry.of(findings, name)).ifPresent(entry -> {
            entries.add(entry);
            done.put("entry", entry.toLine());
        });
        journal.write(done.toString());
    }

    /** Letters, digits, hyphens, underscores and dots of the id; a number where that is taken already. */
    private String name(String id) {
        String stem = id.replaceAll("\\.(txt|text|html?|xhtml)$", "")
                .replaceAll("[^\\p{L}\\p{N}_.-]+", "-")
                .replaceAll("^[.-]+|[.-]+$", "");
        stem = stem.isEmpty() ? "document" : stem.substring(0, Math.min(LONGEST_NAME, stem.length()));
        String name = stem;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = stem + "-" + i;
        }
        return name;
    }

    @Override
    public void close() throws IOException {
        journal.close();
        if (format == Format.HTML) {
            Files.writeString(folder.resolve("index.html"), HtmlIndex.write("Who is quoted", entries));
        }
    }
}
