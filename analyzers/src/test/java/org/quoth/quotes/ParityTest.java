package org.quoth.quotes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quoth.Analysis;
import org.quoth.encoder.Encoding;
import org.quoth.encoder.EncodingAnalyzer;
import org.quoth.model.Paragraph;
import org.quoth.pipeline.Pipeline;

/** Compares what Java reads with what the training wrote: {@code analyzers/training/quotes/parity.py}. */
class ParityTest {
    private static final float TOLERANCE = 0.02f;

    private final JsonNode fixture = fixture();
    private final String text = fixture.get("text").asText();
    private final Words words = Words.of(text, LineSpans.of(text));
    private final float[][] features = SurfaceFeatures.of(words);

    private static JsonNode fixture() {
        try {
            return new ObjectMapper()
                    .readTree(Resources.toString(
                            Resources.getResource(ParityTest.class, "parity.json"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("the fixture cannot be read", e);
        }
    }

    @Test
    void theWordsAreThoseOfTheTraining() {
        List<List<Integer>> ours = new ArrayList<>();
        for (int k = 0; k < words.size(); k++) {
            ours.add(List.of(words.begin(k), words.end(k)));
        }
        assertThat(ours).isEqualTo(pairs(fixture.get("words")));
    }

    @Test
    void theSurfaceFeaturesAreThoseOfTheTraining() {
        for (int k = 0; k < words.size(); k++) {
            for (int j = 0; j < SurfaceFeatures.WIDTH; j++) {
                assertThat(features[k][j])
                        .as("feature %d of word %d, '%s'", j, k, words.word(k))
                        .isCloseTo((float) fixture.get("features").get(k).get(j).asDouble(), within(1e-3f));
            }
        }
    }

    @Test
    void theHeadTagsAsInTheTraining() {
        QuoteHead.Reading reading = reading();
        for (int k = 0; k < words.size(); k++) {
            for (int tag = 0; tag < TagDecoder.TAGS; tag++) {
                assertThat(reading.probabilities()[k][tag])
                        .as("tag %d of word %d, '%s'", tag, k, words.word(k))
                        .isCloseTo(
                                (float) fixture.get("probabilities")
                                        .get(k)
                                        .get(tag)
                                        .asDouble(),
                                within(TOLERANCE));
            }
        }
        assertThat(TagDecoder.decode(reading.probabilities(), words.lines())).isEqualTo(tagged());
    }

    @Test
    void theLinkerJoinsAsInTheTraining() {
        QuoteHead.Reading reading = reading();
        Page page = new Page(features, TagDecoder.decode(reading.probabilities(), words.lines()));
        LinkerModel model = LinkerModel.load();
        ImmutableList<Draft> drafts = new Linker(model, page, reading).drafts();
        JsonNode quotes = fixture.get("quotes");
        assertThat(drafts).hasSize(quotes.size());
        for (int k = 0; k < drafts.size(); k++) {
            Draft draft = drafts.get(k);
            JsonNode quote = quotes.get(k);
            assertThat(draft.contents().stream().map(ParityTest::pair).toList())
                    .isEqualTo(pairs(quote.get("contents")));
            assertThat(draft.cue().map(ParityTest::pair)).isEqualTo(pair(quote.get("cue")));
            assertThat(draft.source().map(ParityTest::pair)).isEqualTo(pair(quote.get("source")));
            assertThat(Confidence.of(draft, features, reading.probabilities(), model.keep()))
                    .isCloseTo(quote.get("confidence").asDouble(), within((double) TOLERANCE));
        }
    }

    @Test
    void ofTwoReadingsTheHeadSaysTheMean() {
        Analysis analysis =
                Pipeline.builder().with(new EncodingAnalyzer()).build().analyze((text.strip() + "\n\n").repeat(4));
        Words words = Words.of(
                analysis.text(),
                analysis.paragraphs().stream().map(Paragraph::span).toList());
        float[][] features = SurfaceFeatures.of(words);
        Encoding encoding = analysis.get(Encoding.LAYER);
        WordStates inText = new WordStates(encoding, words);
        WordStates halfAWindowOn = new WordStates(encoding.halfAWindowOn(), words);

        QuoteHead.Reading one = QuoteHead.read(List.of(inText), features);
        QuoteHead.Reading other = QuoteHead.read(List.of(halfAWindowOn), features);
        QuoteHead.Reading both = QuoteHead.read(List.of(inText, halfAWindowOn), features);

        int last = words.size() - 1;
        assertThat(pointer(one, last)).isNotEqualTo(pointer(other, last));
        for (int k = 0; k < words.size(); k++) {
            for (int tag = 0; tag < TagDecoder.TAGS; tag++) {
                assertThat(both.probabilities()[k][tag])
                        .isCloseTo((one.probabilities()[k][tag] + other.probabilities()[k][tag]) / 2, within(1e-5f));
            }
            assertThat(pointer(both, k)).isCloseTo((pointer(one, k) + pointer(other, k)) / 2, within(1e-4));
        }
    }

    private static double pointer(QuoteHead.Reading reading, int word) {
        return reading.dot(word, QuoteHead.Link.CUE_TARGET, 0, QuoteHead.Link.CONTENT_FIRST);
    }

    private QuoteHead.Reading reading() {
        Pipeline pipeline = Pipeline.builder().with(new EncodingAnalyzer()).build();
        Analysis analysis = pipeline.analyze(text);
        return QuoteHead.read(List.of(new WordStates(analysis.get(Encoding.LAYER), words)), features);
    }

    private List<Tagged> tagged() {
        List<Tagged> spans = new ArrayList<>();
        for (JsonNode span : fixture.get("tagged")) {
            spans.add(new Tagged(
                    Tagged.Role.of(2 * span.get(0).asInt() + 1),
                    span.get(1).asInt(),
                    span.get(2).asInt()));
        }
        return spans;
    }

    private static List<Integer> pair(Tagged span) {
        return List.of(span.begin(), span.end());
    }

    private static Optional<List<Integer>> pair(JsonNode node) {
        return node.isNull()
                ? Optional.empty()
                : Optional.of(List.of(node.get(0).asInt(), node.get(1).asInt()));
    }

    private static List<List<Integer>> pairs(JsonNode nodes) {
        List<List<Integer>> pairs = new ArrayList<>();
        nodes.forEach(node -> pairs.add(pair(node).orElseThrow()));
        return pairs;
    }
}
