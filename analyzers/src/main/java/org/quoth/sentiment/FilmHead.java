package org.quoth.sentiment;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Map;
import org.quoth.encoder.Encoding;
import org.quoth.encoder.OnnxHead;
import org.quoth.encoder.Tensor;

/** The graph that was tuned for the five classes of film reviews and for nothing else. Only loaded when they are asked for. */
final class FilmHead {
    private static final OnnxHead HEAD = OnnxHead.of("film stars", FilmHead.class, "film-stars.onnx");
    private static final int LAYER = 8;

    private FilmHead() {}

    /** The probabilities of the five classes for a whole stretch, worst first. */
    static ImmutableDoubleArray stars(Encoding encoding, Stretch stretch) {
        Tensor states = Tensor.of(stretch.states(encoding, LAYER), stretch.pieces(), Encoding.WIDTH);
        float[] found = HEAD.run(Map.of("states", states)).get("stars").floats();
        ImmutableDoubleArray.Builder stars = ImmutableDoubleArray.builder(found.length);
        for (float star : found) {
            stars.add(star);
        }
        return stars.build();
    }
}
