package org.quoth.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quoth.QuothException;

/** On graphs that add a weight which they name to x. */
class EncoderWeightsTest {
    private static byte[] graph(String name) {
        return new Resource(EncoderWeightsTest.class, name).bytes();
    }

    private static float[] addedToNothing() {
        Tensor nothing = Tensor.of(new float[Encoding.WIDTH], 1, 1, Encoding.WIDTH);
        try (OnnxGraph graph = OnnxGraph.load("named", EncoderWeights.complete(graph("named-weight.onnx")))) {
            return graph.run(Map.of("x", nothing)).get("y").floats();
        }
    }

    @Test
    void aWeightThatIsOnlyNamedIsTheEncoders() {
        // As the training reads it: initializers() of blocks.py.
        assertThat(addedToNothing()).hasSize(Encoding.WIDTH).startsWith(0.16748047f, 0.107666016f, 0.007827759f);
    }

    @Test
    void aGraphThatLacksNothingStaysAsItIs() {
        byte[] whole = graph("two-steps.onnx");

        assertThat(EncoderWeights.complete(whole)).isSameAs(whole);
    }

    @Test
    void aWeightThatTheEncoderLacksTooIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> EncoderWeights.complete(graph("unknown-weight.onnx")))
                .isInstanceOf(QuothException.class)
                .hasMessageContaining("nobody.has.this");
    }
}
