package org.quoth.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quoth.model.Document;

/**
 * What the command line names: files, folders, standard input. Documents are read one by one, when they are needed.
 *
 * @param parts the files, folders already unfolded, in their order
 * @param encoding of text files
 * @param stdin standard input
 */
record Inputs(ImmutableList<Part> parts, Charset encoding, InputStream stdin) {
    private static final long LARGEST = 256L << 20;
    private static final int BINARY_WITHIN = 8_000;
    private static final String BINARY =
            "the file is binary: there are NULs in it. Text files, web pages and lines of JSON can be read";

    /** How documents are written down. */
    enum Form {
        /** A file is a document. */
        TEXT,
        /** A file is a web page with an article. */
        HTML,
        /** A line is a document. */
        JSONL
    }

    /**
     * A file, or standard input where there is no path.
     *
     * @param name what the user calls it
     * @param file where it is
     * @param form how it is written
     */
    record Part(String name, Optional<Path> file, Form form) {}

    /**
     * Unfolds folders.
     *
     * @param form of all inputs; by default the name of each tells
     */
    static Inputs of(List<String> names, Optional<Form> form, Charset encoding, InputStream stdin) {
        ImmutableList.Builder<Part> parts = ImmutableList.builder();
        for (String name : names) {
            if (name.equals("-")) {
                parts.add(new Part("standard-input", Optional.empty(), form.orElse(Form.TEXT)));
                continue;
            }
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                parts.addAll(folder(path, form));
            } else if (Files.isReadable(path)) {
                parts.add(part(path, form));
            } else {
                throw CommandFailure.unreadable(path);
            }
        }
        return new Inputs(parts.build(), encoding, stdin);
    }

    private static List<Part> folder(Path folder, Optional<Form> form) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Part> parts = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> form.isPresent() || byName(file).isPresent())
                    .sorted()
                    .map(file -> new Part(
                            name(folder) + "/"
                                    + folder.relativize(file).toString().replace('\\', '/'),
                            Optional.of(file),
                            form.or(() -> byName(file)).orElse(Form.TEXT)))
                    .toList();
            if (parts.isEmpty()) {
                throw new CommandFailure(
                        "the folder %s holds no .txt, .html or .jsonl file; --from text reads files of any name"
                                .formatted(folder));
            }
            return parts;
        } catch (UncheckedIOException | IOException e) {
            throw new CommandFailure("the folder " + folder + " cannot be read: " + CommandFailure.reason(e), e);
        }
    }

    private static Part part(Path file, Optional<Form> form) {
        return new Part(
                name(file), Optional.of(file), form.or(() -> byName(file)).orElse(Form.TEXT));
    }

    /** As the user wrote it, but nobody's folders outside of where the command runs go into the results. */
    private static String name(Path file) {
        Path path = file.normalize();
        Path here = Path.of("").toAbsolutePath();
        if (path.isAbsolute()) {
            path = path.startsWith(here) ? here.relativize(path) : path.getFileName();
        }
        return path.toString().replace('\\', '/').replaceFirst("^(?:\\.\\./)+", "");
    }

    private static Optional<Form> byName(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".txt") || name.endsWith(".text")) {
            return Optional.of(Form.TEXT);
        }
        if (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml")) {
            return Optional.of(Form.HTML);
        }
        return name.endsWith(".jsonl") || name.endsWith(".ndjson") ? Optional.of(Form.JSONL) : Optional.empty();
    }

    boolean several() {
        return parts.size() > 1 || parts.stream().anyMatch(part -> part.form() == Form.JSONL);
    }

    /** How many documents there are; empty where only reading them would tell. */
    Optional<Long> count() {
        long count = 0;
        for (Part part : parts) {
            if (part.file().isEmpty()) {
                return Optional.empty();
            }
            count += part.form() == Form.JSONL ? lines(part.file().get()) : 1;
        }
        return Optional.of(count);
    }

    private static long lines(Path file) {
        byte[] buffer = new byte[1 << 16];
        long lines = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be read: " + e.getMessage(), e);
        }
        return lines;
    }

    Iterator<Document> documents() {
        return Iterators.concat(Iterators.transform(parts.iterator(), this::documents));
    }

    private Iterator<Document> documents(Part part) {
        if (part.form() == Form.JSONL) {
            return new JsonLines(part.name(), new LineReader(open(part)));
        }
        return Iterators.transform(Iterators.singletonIterator(part), this::document);
    }

    private InputStream open(Part part) {
        try {
            return part.file().isPresent() ? Files.newInputStream(part.file().get()) : stdin;
        } catch (IOException e) {
            throw new UncheckedIOException(part.name() + " could not be read: " + e.getMessage(), e);
        }
    }

    private Document document(Part part) {
        try (InputStream in = open(part)) {
            byte[] bytes = in.readNBytes((int) LARGEST);
            if (bytes.length == LARGEST) {
                return Unreadable.of(part.name(), "the file is larger than %d bytes".formatted(LARGEST));
            }
            return part.form() == Form.HTML ? WebPage.read(part.name(), bytes) : text(part.name(), bytes);
        } catch (IOException e) {
            return Unreadable.of(part.name(), "the file could not be read: " + CommandFailure.reason(e));
        }
    }

    /** A byte order mark is not part of the text. */
    private Document text(String name, byte[] bytes) {
        try {
            String text = encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.lastIndexOf('\0', BINARY_WITHIN) >= 0) {
                return Unreadable.of(name, BINARY);
            }
            return Document.of(name, text.startsWith("\ufeff") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Unreadable.of(name, undecodable(bytes));
        }
    }

    private String undecodable(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        if (first == 0xfeff || first == 0xfffe) {
            return "the file is not %s but seems to be UTF-16; say --encoding UTF-16".formatted(encoding.name());
        }
        if (Bytes.indexOf(Arrays.copyOf(bytes, Math.min(bytes.length, BINARY_WITHIN)), (byte) 0) >= 0) {
            return BINARY;
        }
        return "the file is not %s; name its encoding, for instance --encoding windows-1252".formatted(encoding.name());
    }
}
