package org.quoth.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quoth.QuothException;

/** On a graph of two steps, twice = 2x and y = twice + 1. */
class GraphCutTest {
    private static final int WIDTH = 3;
    private static final byte[] MODEL = new Resource(GraphCutTest.class, "two-steps.onnx").bytes();

    private static OnnxGraph part(ImmutableSet<String> from, String to) {
        return OnnxGraph.load("part", new GraphCut(MODEL, WIDTH).part(from, ImmutableSet.of(to)));
    }

    private static Tensor row(float... values) {
        return Tensor.of(values, 1, 1, WIDTH);
    }

    @Test
    void thePartThatLeadsToAMiddleStepGivesIt() {
        try (OnnxGraph lower = part(ImmutableSet.of(), "twice")) {
            assertThat(lower.run(Map.of("x", row(1, 2, 3))).get("twice").floats())
                    .containsExactly(2, 4, 6);
        }
    }

    @Test
    void thePartThatStartsFromAMiddleStepNeedsNoOtherInput() {
        try (OnnxGraph upper = part(ImmutableSet.of("twice"), "y")) {
            assertThat(upper.run(Map.of("twice", row(2, 4, 6))).get("y").floats())
                    .containsExactly(3, 5, 7);
        }
    }

    @Test
    void thePartThatLeadsToTheEndIsTheWholeGraph() {
        try (OnnxGraph whole = part(ImmutableSet.of(), "y")) {
            assertThat(whole.run(Map.of("x", row(1, 2, 3))).get("y").floats()).containsExactly(3, 5, 7);
        }
    }

    @Test
    void aStepThatIsNotThereIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> part(ImmutableSet.of(), "thrice"))
                .isInstanceOf(QuothException.class)
                .hasMessageContaining("thrice");
    }
}
