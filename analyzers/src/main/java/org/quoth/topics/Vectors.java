package org.quoth.topics;

import java.util.HashMap;
import java.util.Map;
import org.quoth.encoder.Encoding;
import org.quoth.model.Span;

/** The vectors of a text's spans as a model expects them, each computed once. Not thread-safe. */
final class Vectors {
    private final TopicModel model;
    private final Encoding encoding;
    private final Map<Span, float[]> known = new HashMap<>();

    Vectors(TopicModel model, Encoding encoding) {
        this.model = model;
        this.encoding = encoding;
    }

    /** Nobody writes to it. */
    float[] of(Span span) {
        return known.computeIfAbsent(span, missing -> model.vector(encoding, missing));
    }
}
