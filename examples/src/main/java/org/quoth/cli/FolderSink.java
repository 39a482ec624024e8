package org.quoth.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.quoth.html.HtmlIndex;

/** A file for each result, named after its document, and an index where they are pages. */
final class FolderSink implements Sink {
    private static final int LONGEST_NAME = 120;

    private final Path folder;
    private final Format format;
    private final Set<String> taken = new HashSet<>(Set.of("index"));
    private final List<HtmlIndex.Entry> entries = new ArrayList<>();

    FolderSink(Path folder, Format format) {
        this.folder = folder;
        this.format = format;
    }

    @Override
    public void accept(Rendering.Result result) throws IOException {
        String name = name(result.id()) + "." + format.extension();
        String end = format == Format.JSONL ? "\n" : "";
        Files.writeString(folder.resolve(name), result.text() + end);
        result.findings().ifPresent(findings -> entries.add(HtmlIndex.entry(findings, name)));
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
        if (format == Format.HTML) {
            Files.writeString(folder.resolve("index.html"), HtmlIndex.write("Who is quoted", entries));
        }
    }
}
