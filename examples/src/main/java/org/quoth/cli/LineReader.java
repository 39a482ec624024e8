package org.quoth.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads lines of UTF-8, of which none can fill the memory. */
final class LineReader implements Closeable {
    /** The longest line that is read, in chars: a document of {@code Limits.defaults()} with every char escaped. */
    static final int LONGEST = 32_000_000;

    private static final int BYTE_ORDER_MARK = 0xfeff;

    private final BufferedReader in;
    private long number;

    /**
     * A line.
     *
     * @param number from 1
     * @param text without its end
     * @param cut whether it was longer than can be read
     */
    record Line(long number, String text, boolean cut) {}

    LineReader(InputStream in) {
        this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    Optional<Line> next() throws IOException {
        int next = in.read();
        if (number == 0 && next == BYTE_ORDER_MARK) {
            next = in.read();
        }
        if (next < 0) {
            return Optional.empty();
        }
        number++;
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        while (next >= 0 && next != '\n') {
            if (text.length() < LONGEST) {
                text.append((char) next);
            } else {
                cut = true;
            }
            next = in.read();
        }
        int length = text.length();
        if (length > 0 && text.charAt(length - 1) == '\r') {
            text.setLength(length - 1);
        }
        return Optional.of(new Line(number, cut ? "" : text.toString(), cut));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
