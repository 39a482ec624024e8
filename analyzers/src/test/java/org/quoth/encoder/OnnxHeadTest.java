package org.quoth.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quoth.QuothException;
import org.quoth.models.LoadedModels;

/** On a graph of two steps, y = 2x + 1, for x of any number of rows of three. */
class OnnxHeadTest {
    private static OnnxHead head(String name) {
        return OnnxHead.of(name, OnnxHeadTest.class, "two-steps.onnx");
    }

    private static final Map<String, Tensor> INPUT = Map.of("x", Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 1, 2, 3));

    @Test
    void runsTheGraph() {
        Tensor y = head("test head").run(INPUT).get("y");

        assertThat(y.floats()).containsExactly(3, 5, 7, 9, 11, 13);
        assertThat(y.shape().toArray()).containsExactly(1, 2, 3);
    }

    @Test
    void isLoadedWhenItIsFirstRunAndNotBefore() {
        OnnxHead head = head("a head that waits");
        assertThat(LoadedModels.names()).doesNotContain("a head that waits");

        head.preload();

        assertThat(LoadedModels.names()).contains("a head that waits");
    }

    @Test
    void rowsMayBeNone() {
        assertThat(head("test head")
                        .run(Map.of("x", Tensor.of(new float[0], 1, 0, 3)))
                        .get("y")
                        .floats())
                .isEmpty();
    }

    @Test
    void anOutputThatIsNotThereIsAnErrorThatNamesThoseThatAre() {
        Tensors outputs = head("test head").run(INPUT);

        assertThatThrownBy(() -> outputs.get("z"))
                .isInstanceOf(QuothException.class)
                .hasMessageContaining("test head")
                .hasMessageContaining("[y]")
                .hasMessageContaining("'z'");
    }

    @Test
    void inputsThatDoNotFitAreAnErrorThatNamesTheirShapes() {
        Map<String, Tensor> input = Map.of("x", Tensor.of(new float[4], 1, 2, 2));

        assertThatThrownBy(() -> head("test head").run(input))
                .isInstanceOf(QuothException.class)
                .hasMessageContaining("test head")
                .hasMessageContaining("x=[1, 2, 2]");
    }

    @Test
    void aGraphThatIsMissingIsAnErrorThatSaysWhereItShouldBe() {
        OnnxHead head = OnnxHead.of("lost", OnnxHeadTest.class, "lost.onnx");

        assertThatThrownBy(head::preload)
                .isInstanceOf(QuothException.class)
                .hasMessageContaining("lost.onnx")
                .hasMessageContaining(OnnxHeadTest.class.getName());
    }

    @Test
    void aGraphThatIsBrokenIsAnErrorThatNamesIt() {
        assertThatThrownBy(() -> OnnxGraph.load("broken", new byte[] {1, 2, 3}))
                .isInstanceOf(QuothException.class)
                .hasMessageContaining("'broken' (3 bytes)");
    }

    @Test
    void aTensorHasAsManyNumbersAsItsShapeSays() {
        assertThatThrownBy(() -> Tensor.of(new float[5], 2, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2, 3]")
                .hasMessageContaining("5");
    }
}
