package org.quoth.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.primitives.Floats;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Span;
import org.quoth.pipeline.Pipeline;
import org.quoth.quotes.QuoteAnalyzer;

/** On the layers of the quotes. */
class TunedStatesTest {
    private static final Pipeline PIPELINE = Pipeline.builder()
            .withoutDiscovery()
            .with(new LayoutAnalyzer())
            .with(new EncodingAnalyzer())
            .build();
    private static final TunedLayers LAYERS = TunedLayers.of("quotes layers", QuoteAnalyzer.class, "layers.onnx", 6);

    private static Encoding encode(String text) {
        return PIPELINE.analyze(text).get(Encoding.LAYER);
    }

    private static List<Float> mean(TunedStates states, Span span) {
        float[] mean = new float[Encoding.WIDTH];
        states.addMean(span, mean, 0);
        return Floats.asList(mean);
    }

    /** More windows than are kept, no two alike. */
    private static String longText() {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < 260; k++) {
            text.append("“Bill number ").append(k).append(" will pass,” the mayor of the old port said on Monday.\n");
        }
        return text.toString();
    }

    @Test
    void theOrderOfReadingDoesNotChangeTheStates() {
        String text = longText();
        TunedStates forward = LAYERS.of(encode(text));
        TunedStates backward = LAYERS.of(encode(text));
        Span first = new Span(0, 20);
        Span last = new Span(text.length() - 20, text.length());

        List<Float> atFirst = mean(forward, first);
        for (int begin = 0; begin < text.length() - 40; begin += 400) {
            mean(forward, new Span(begin, begin + 40));
        }

        assertThat(mean(backward, last)).isEqualTo(mean(forward, last));
        assertThat(mean(backward, first)).isEqualTo(atFirst).isEqualTo(mean(forward, first));
    }

    @Test
    void theyAreNotTheEncodersOwn() {
        Encoding encoding = encode("The mayor said so.");
        Span span = new Span(0, 18);

        assertThat(mean(LAYERS.of(encoding), span)).isNotEqualTo(Floats.asList(encoding.mean(span, 8)));
    }

    @Test
    void whereThereIsNoPieceNothingIsAdded() {
        assertThat(mean(LAYERS.of(encode("One  two")), new Span(3, 5))).containsOnly(0f);
    }

    @Test
    void layersThatStartFromStatesThatNobodyHasAreRefused() {
        assertThatThrownBy(() -> TunedLayers.of("odd", QuoteAnalyzer.class, "layers.onnx", 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("layer 7");
    }
}
