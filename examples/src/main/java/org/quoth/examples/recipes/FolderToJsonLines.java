package org.quoth.examples.recipes;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.quoth.Layers;
import org.quoth.model.Document;
import org.quoth.pipeline.Pipeline;

/** Streams the .txt files of a folder to a file with one line of JSON for each. Only a few are in memory at a time. */
public final class FolderToJsonLines {
    private FolderToJsonLines() {}

    /**
     * Writes who said what.
     *
     * @param arguments the folder, and the file to write
     * @throws IOException if the folder cannot be read or the file not be written
     */
    public static void main(String[] arguments) throws IOException {
        Pipeline pipeline = Pipeline.builder().computing(Layers.QUOTES).build();
        try (Stream<Path> files = Files.list(Path.of(arguments[0]));
                BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]));
                Stream<String> lines = pipeline.analyzeAll(
                        files.filter(file -> file.toString().endsWith(".txt"))
                                .sorted()
                                .map(FolderToJsonLines::read),
                        analysis -> analysis.toJson(Set.of(Layers.QUOTES)))) {
            for (String line : (Iterable<String>) lines::iterator) {
                out.write(line);
                out.newLine();
            }
        }
    }

    private static Document read(Path file) {
        try {
            return Document.of(file.getFileName().toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read", e);
        }
    }
}
