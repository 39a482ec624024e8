package org.quoth.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What results look like. */
enum Format {
    /** Lines for people. */
    TEXT("txt"),
    /** Indented JSON. */
    JSON("json"),
    /** One line of JSON for each document. */
    JSONL("jsonl"),
    /** A page for each document. */
    HTML("html");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    static Optional<Format> byName(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            if (name.endsWith("." + format.extension)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
