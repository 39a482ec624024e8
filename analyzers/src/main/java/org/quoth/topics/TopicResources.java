package org.quoth.topics;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.quoth.QuothException;

/** The files beside these classes on the class path. */
final class TopicResources {
    private TopicResources() {}

    static BufferedReader open(String name) {
        InputStream stream = TopicResources.class.getResourceAsStream(name);
        if (stream == null) {
            throw new QuothException("there is no '%s' beside %s on the class path; in a shaded jar, keep all resources"
                            .formatted(name, TopicResources.class.getName())
                    + " under org/quoth");
        }
        return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
