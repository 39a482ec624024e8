package org.quoth.sentiment;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.quoth.encoder.Encoding;
import org.quoth.encoder.OnnxHead;
import org.quoth.encoder.Tensor;
import org.quoth.encoder.Tensors;

/** The graph that judges the tone of parts of a sentence. */
final class ToneHead {
    private static final OnnxHead HEAD = OnnxHead.of("tone", ToneHead.class, "tone.onnx");
    private static final int[] LAYERS = {6, 8, 10, 12};
    private static final int LABELS = 3;
    private static final int STARS = 5;

    private ToneHead() {}

    static void preload() {
        HEAD.preload();
    }

    /** The tones of some parts of a stretch, none of them empty, in one run. */
    static ImmutableList<PartTone> run(Encoding encoding, Stretch stretch, List<BitSet> parts) {
        Tensors found = found(encoding, stretch, parts);
        float[] scores = found.get("score").floats();
        float[] labels = found.get("labels").floats();
        float[] contributions = found.get("contributions").floats();
        int pieces = stretch.pieces();
        ImmutableList.Builder<PartTone> tones = ImmutableList.builder();
        for (int i = 0; i < parts.size(); i++) {
            tones.add(new PartTone(
                    stretch,
                    parts.get(i).cardinality(),
                    Math.max(-1, Math.min(1, scores[i])),
                    Chances.of(labels, i * LABELS),
                    row(contributions, i * pieces, pieces)));
        }
        return tones.build();
    }

    private static ImmutableDoubleArray row(float[] values, int from, int length) {
        ImmutableDoubleArray.Builder row = ImmutableDoubleArray.builder(length);
        for (int i = from; i < from + length; i++) {
            row.add(values[i]);
        }
        return row.build();
    }

    /** Probabilities of the five classes of film reviews for a whole stretch, worst first. */
    static ImmutableDoubleArray stars(Encoding encoding, Stretch stretch) {
        return row(
                found(encoding, stretch, List.of(stretch.whole())).get("stars").floats(), 0, STARS);
    }

    private static Tensors found(Encoding encoding, Stretch stretch, List<BitSet> parts) {
        Tensor states =
                Tensor.of(stretch.states(encoding, LAYERS), stretch.pieces(), (long) LAYERS.length * Encoding.WIDTH);
        return HEAD.run(Map.of("states", states, "spans", Masks.tensor(parts, stretch.pieces())));
    }
}
