package org.quoth.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.quoth.QuothException;

/** A file on the class path, beside a class. */
record Resource(Class<?> neighbour, String name) {

    InputStream open() {
        InputStream stream = neighbour.getResourceAsStream(name);
        if (stream == null) {
            throw new QuothException(
                    "there is no '%s' beside %s on the class path. The build packs it into quoth-analyzers: in an IDE, run"
                                    .formatted(name, neighbour.getName())
                            + " 'mvn process-resources' once; in a shaded jar, keep all resources under org/quoth");
        }
        return stream;
    }

    byte[] bytes() {
        try (InputStream stream = open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("'" + name + "' cannot be read", e);
        }
    }
}
