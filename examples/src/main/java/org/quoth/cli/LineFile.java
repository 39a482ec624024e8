package org.quoth.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.Iterators;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.quoth.model.Document;

/** Lines of results in a file, always whole ones: who is interrupted can go on with the next. */
final class LineFile implements Closeable {
    private static final JsonFactory JSON = new JsonFactory();

    private final OutputStream out;
    private final Thread onExit = new Thread(this::stop, "quoth-whole-lines");
    private boolean stopped;

    private LineFile(OutputStream out) {
        this.out = out;
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /**
     * What an earlier run has done already.
     *
     * @param lines how many documents
     * @param failed how many of them failed
     */
    record Done(long lines, long failed) {
        static final Done NOTHING = new Done(0, 0);
    }

    /** Starts anew. */
    static LineFile create(Path file) throws IOException {
        return new LineFile(Files.newOutputStream(file));
    }

    static LineFile of(OutputStream out) {
        return new LineFile(out);
    }

    /** Goes on after the last whole line. */
    static LineFile append(Path file) throws IOException {
        return new LineFile(Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /**
     * Cuts off a line that was not finished and takes the documents of the whole ones off the input.
     *
     * @throws CommandFailure if the lines are not about these documents
     */
    static Done skip(Path file, Iterator<Document> documents) throws IOException {
        if (!Files.exists(file)) {
            return Done.NOTHING;
        }
        cutUnfinished(file);
        long failed = 0;
        long count = 0;
        try (InputStream in = Files.newInputStream(file);
                LineReader lines = new LineReader(in)) {
            for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                count++;
                failed += check(file, line.get(), Iterators.getNext(documents, null)) ? 0 : 1;
            }
        }
        return new Done(count, failed);
    }

    /** Whether the document of a line went well. */
    private static boolean check(Path file, LineReader.Line line, @Nullable Document document) throws IOException {
        boolean well = true;
        String id = "";
        try (JsonParser json = JSON.createParser(line.text())) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                well &= !field.equals("error");
                id = field.equals("id") ? json.getText() : id;
                json.skipChildren();
            }
        } catch (IOException notJson) {
            id = "";
        }
        if (document == null || !document.id().equals(id)) {
            throw new CommandFailure(
                    "line %d of %s is about '%s', but the input has '%s' there. It was made from another input: resume"
                            .concat(" with that one, or start anew without --resume.")
                            .formatted(line.number(), file, id, document == null ? "nothing" : document.id()));
        }
        return well;
    }

    private static void cutUnfinished(Path file) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long end = bytes.length();
            while (end > 0) {
                bytes.seek(end - 1);
                if (bytes.read() == '\n') {
                    break;
                }
                end--;
            }
            bytes.setLength(end);
        }
    }

    synchronized void write(String line) throws IOException {
        if (stopped) {
            return;
        }
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        Sink.requireOpen(out);
    }

    /** Waits for the line that is being written, and lets no other begin. */
    private synchronized void stop() {
        stopped = true;
    }

    @Override
    public void close() throws IOException {
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException exiting) {
            stop();
        }
        out.close();
    }
}
