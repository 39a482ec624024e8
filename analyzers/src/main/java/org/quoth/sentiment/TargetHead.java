package org.quoth.sentiment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.quoth.encoder.Encoding;
import org.quoth.encoder.OnnxHead;
import org.quoth.encoder.Tensor;

/**
 * The graphs that judge the tone of a sentence toward what some of its pieces name. One reads the encoder's states, the
 * other has layers of its own, which differ from the encoder's as they were trained for this on sentences alone.
 */
final class TargetHead {
    private static final OnnxHead HEAD = OnnxHead.of("target tone", TargetHead.class, "target-tone.onnx");
    private static final int[] LAYERS = {6, 8, 10};
    private static final OnnxHead TUNED = OnnxHead.of("target tone, tuned", TargetHead.class, "target-tone-tuned.onnx");
    private static final int LABELS = 3;

    private TargetHead() {}

    static void preload() {
        HEAD.preload();
        TUNED.preload();
    }

    /**
     * The tones toward some mentions in a stretch, none of them empty. The encoder's states are read twice, as the text has
     * them and of the stretch on its own: what stands around it tells who is meant, but also tinges the tone. The tuned
     * layers read it on its own.
     */
    static ImmutableList<Chances> run(Encoding encoding, Stretch stretch, List<BitSet> mentions) {
        Tensor masks = Masks.tensor(mentions, stretch.pieces());
        Encoding alone = encoding.alone(stretch.first(), stretch.end());
        ImmutableList<Chances> untuned = read(encoding, stretch, masks);
        if (alone != encoding) {
            untuned = halfway(untuned, read(alone, stretch.alone(), masks));
        }
        return halfway(untuned, readTuned(alone, masks));
    }

    private static ImmutableList<Chances> read(Encoding encoding, Stretch stretch, Tensor masks) {
        float[] states = stretch.states(encoding, LAYERS);
        return chances(HEAD, Tensor.of(states, stretch.pieces(), (long) LAYERS.length * Encoding.WIDTH), masks);
    }

    private static ImmutableList<Chances> readTuned(Encoding alone, Tensor masks) {
        float[] states = alone.embeddings();
        return chances(TUNED, Tensor.of(states, 1, states.length / Encoding.WIDTH, Encoding.WIDTH), masks);
    }

    private static ImmutableList<Chances> chances(OnnxHead head, Tensor states, Tensor masks) {
        float[] found = head.run(Map.of("states", states, "mask", masks))
                .get("probabilities")
                .floats();
        ImmutableList.Builder<Chances> chances = ImmutableList.builder();
        for (int row = 0; row < found.length; row += LABELS) {
            chances.add(Chances.of(found, row));
        }
        return chances.build();
    }

    private static ImmutableList<Chances> halfway(ImmutableList<Chances> some, ImmutableList<Chances> others) {
        return Streams.zip(some.stream(), others.stream(), Chances::and).collect(toImmutableList());
    }
}
