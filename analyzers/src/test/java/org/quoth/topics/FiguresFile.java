package org.quoth.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where tests leave what they measured: {@code target/figures/}, for docs/models/topics.md. */
final class FiguresFile {
    private static final Path FOLDER = Path.of("target/figures");

    private FiguresFile() {}

    static void write(String name, List<String> lines) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".txt"), lines);
    }
}
