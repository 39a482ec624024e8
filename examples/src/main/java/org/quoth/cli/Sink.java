package org.quoth.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Takes results one by one, in their order. */
interface Sink extends Closeable {
    void accept(Rendering.Result result) throws IOException;

    @Override
    void close() throws IOException;

    /** A line a result. */
    static Sink lines(LineFile file) {
        return new Sink() {
            @Override
            public void accept(Rendering.Result result) throws IOException {
                file.write(result.text());
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    /** One result after the other, with a blank line between texts. */
    static Sink stream(OutputStream out, Format format) {
        return new Sink() {
            private boolean first = true;

            @Override
            public void accept(Rendering.Result result) throws IOException {
                String gap = first || format != Format.TEXT ? "" : "\n";
                out.write((gap + result.text()).getBytes(StandardCharsets.UTF_8));
                out.flush();
                requireOpen(out);
                first = false;
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }

    /** A {@link PrintStream} keeps its failures to itself: whoever read has gone. */
    static void requireOpen(OutputStream out) throws IOException {
        if (out instanceof PrintStream stream && stream.checkError()) {
            throw new IOException("nobody reads them any more");
        }
    }
}
