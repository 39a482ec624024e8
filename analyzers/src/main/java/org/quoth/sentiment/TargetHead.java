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

/** The graph that judges the tone of a sentence toward what some of its pieces name. */
final class TargetHead {
    private static final OnnxHead HEAD = OnnxHead.of("target tone", TargetHead.class, "target-tone.onnx");
    private static final int[] LAYERS = {6, 8, 10};
    private static final int LABELS = 3;

    private TargetHead() {}

    static void preload() {
        HEAD.preload();
    }

    /**
     * The tones toward some mentions in a stretch, none of them empty. The stretch is read twice, as its text has it and on
     * its own: what stands around it tells who is meant, but also tinges the tone.
     */
    static ImmutableList<Chances> run(Encoding encoding, Stretch stretch, List<BitSet> mentions) {
        ImmutableList<Chances> inText = read(encoding, stretch, mentions);
        Encoding alone = encoding.alone(stretch.first(), stretch.end());
        if (alone == encoding) {
            return inText;
        }
        return Streams.zip(inText.stream(), read(alone, stretch.alone(), mentions).stream(), Chances::and)
                .collect(toImmutableList());
    }

    private static ImmutableList<Chances> read(Encoding encoding, Stretch stretch, List<BitSet> mentions) {
        Tensor states =
                Tensor.of(stretch.states(encoding, LAYERS), stretch.pieces(), (long) LAYERS.length * Encoding.WIDTH);
        float[] found = HEAD.run(Map.of("states", states, "mask", Masks.tensor(mentions, stretch.pieces())))
                .get("probabilities")
                .floats();
        ImmutableList.Builder<Chances> tones = ImmutableList.builder();
        for (int i = 0; i < mentions.size(); i++) {
            tones.add(Chances.of(found, i * LABELS));
        }
        return tones.build();
    }
}
