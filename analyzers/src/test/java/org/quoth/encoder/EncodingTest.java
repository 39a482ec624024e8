package org.quoth.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Floats;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quoth.RandomTexts;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Paragraph;
import org.quoth.model.Span;
import org.quoth.pipeline.Pipeline;

class EncodingTest {
    private static final Pipeline PIPELINE = Pipeline.builder()
            .withoutDiscovery()
            .with(new LayoutAnalyzer())
            .with(new EncodingAnalyzer())
            .build();
    private static final String SENTENCE = "The mayor said on Monday that the old market would reopen in June. ";

    private static Encoding encode(String text) {
        return PIPELINE.analyze(text).get(Encoding.LAYER);
    }

    @Test
    void givesTheStatesThatTheHeadsWereTrainedOn() throws IOException {
        JsonNode fixture = fixture();
        Encoding encoding = encode(fixture.get("text").textValue());

        assertThat(encoding.pieces()).isEqualTo(fixture.get("pieces").intValue());
        for (JsonNode expected : fixture.get("states")) {
            Span span = new Span(
                    expected.get("begin").intValue(), expected.get("end").intValue());
            float[] mean = encoding.mean(span, expected.get("layer").intValue());
            for (int i = 0; i < expected.get("mean").size(); i++) {
                assertThat(mean[i * fixture.get("step").intValue()])
                        .as("%s, layer %s, number %s", span, expected.get("layer"), i)
                        .isCloseTo(expected.get("mean").get(i).floatValue(), within(0.01f));
            }
        }
    }

    private static JsonNode fixture() throws IOException {
        try (InputStream json = EncodingTest.class.getResourceAsStream("states.json")) {
            return new ObjectMapper().readTree(json);
        }
    }

    @Test
    void aTextWithoutWordsHasNoPieces() {
        for (String text : List.of("", " ", "\n\n", "\u0000", "\uD83D", "\u0301")) {
            Encoding encoding = encode(text);
            assertThat(encoding.pieces()).isZero();
            assertThat(encoding.mean(new Span(0, 1), 12)).containsOnly(0f);
        }
    }

    @Test
    void aPieceBeginsAParagraphWhereALineBegins() {
        Encoding encoding = encode("One heading\n\nTwo words.\nThree more words.");

        List<Integer> starts = IntStream.range(0, encoding.pieces())
                .filter(encoding::startsParagraph)
                .boxed()
                .toList();

        assertThat(starts).containsExactly(0, 2, 5);
    }

    @Test
    void theMeanOfASpanIsTheMeanOfThePiecesThatOverlapIt() {
        Encoding encoding = encode("The minister spoke.");
        float[] second = new float[Encoding.WIDTH];
        float[] third = new float[Encoding.WIDTH];
        encoding.copy(1, 6, second, 0);
        encoding.copy(2, 6, third, 0);

        float[] mean = encoding.mean(new Span(5, 15), 6);

        for (int i = 0; i < mean.length; i++) {
            assertThat(mean[i]).isCloseTo((second[i] + third[i]) / 2, within(1e-5f));
        }
    }

    @Test
    void piecesAloneHaveTheStatesOfATextWithNoOthers() {
        String text = "The mayor spoke. Nobody in the old town hall believed a word. She left.";
        Encoding encoding = encode(text);
        Span middle = new Span(17, 61);
        Encoding alone =
                encoding.alone(encoding.firstBeginningAt(middle.begin()), encoding.firstBeginningAt(middle.end()));
        Encoding byItself = encode(text.substring(middle.begin(), middle.end()));

        assertThat(alone.pieces()).isEqualTo(byItself.pieces());
        assertThat(alone.begin(0)).isEqualTo(middle.begin());
        assertThat(alone.mean(middle, 10)).isEqualTo(byItself.mean(new Span(0, middle.length()), 10));
        assertThat(alone.mean(middle, 10)).isNotEqualTo(encoding.mean(middle, 10));
    }

    @Test
    void allPiecesOfAShortTextAreAloneAsTheyAre() {
        Encoding encoding = encode("The mayor spoke.");

        assertThat(encoding.alone(0, encoding.pieces())).isSameAs(encoding);
        assertThat(encoding.alone(1, 1).pieces()).isZero();
    }

    @Test
    void morePiecesThanAWindowHoldsCannotBeAlone() {
        Encoding encoding = encode(SENTENCE.repeat(40));

        assertThatThrownBy(() -> encoding.alone(0, 383))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("383 pieces");
    }

    @Test
    void halfAWindowOnTheSamePiecesHaveOtherNeighbours() {
        String text = (SENTENCE.repeat(8).strip() + "\n\n").repeat(12).strip();
        Encoding encoding = encode(text);
        Encoding other = encoding.halfAWindowOn();

        assertThat(other.pieces()).isEqualTo(encoding.pieces());
        for (int piece = 0; piece < other.pieces(); piece++) {
            assertThat(new Span(other.begin(piece), other.end(piece)))
                    .isEqualTo(new Span(encoding.begin(piece), encoding.end(piece)));
        }
        Span whole = new Span(0, text.length());
        assertThat(other.mean(whole, 8)).isNotEqualTo(encoding.mean(whole, 8));
    }

    @Test
    void halfAWindowOnAShortTextIsTheSame() {
        Encoding encoding = encode(SENTENCE.repeat(5));

        assertThat(encoding.halfAWindowOn()).isSameAs(encoding);
        assertThat(encode(" ").halfAWindowOn().pieces()).isZero();
    }

    @Test
    void theEmbeddingsOfAShortTextAreThoseOfItsPiecesAndOfTheMarksAroundIt() {
        float[] mayor = encode("The mayor spoke.").embeddings();
        float[] judge = encode("The judge spoke.").embeddings();

        assertThat(mayor).hasSize((4 + 2) * Encoding.WIDTH).isNotEqualTo(judge);
        int third = 3 * Encoding.WIDTH;
        assertThat(Arrays.copyOfRange(mayor, third, mayor.length))
                .isEqualTo(Arrays.copyOfRange(judge, third, judge.length));
    }

    @Test
    void aTextOfSeveralWindowsHasNoSinglePairOfMarks() {
        Encoding encoding = encode(SENTENCE.repeat(60));

        assertThatThrownBy(() -> encoding.embeddings())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one window");
    }

    @Test
    void aLayerThatIsNotThereIsAnErrorThatNamesThoseThatAre() {
        Encoding encoding = encode("The minister spoke.");

        assertThatThrownBy(() -> encoding.mean(new Span(0, 3), 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[4, 6, 8, 10, 12]")
                .hasMessageContaining("5");
    }

    @Test
    void nothingOfALongParagraphIsLeftOut() {
        String text = SENTENCE.repeat(60).trim();
        Encoding encoding = encode(text);

        assertThat(encoding.pieces()).isEqualTo(60 * 15);
        assertThat(encoding.end(encoding.pieces() - 1)).isEqualTo(text.length());
        assertThat(encoding.mean(new Span(text.length() - 10, text.length()), 12))
                .doesNotContain(0f);
    }

    @Test
    void windowsAreAsFullAsWholeParagraphsAllowAndBreakAtSentences() {
        String text = SENTENCE.repeat(60).trim() + "\n" + (SENTENCE.trim() + "\n").repeat(40);
        List<Span> paragraphs = PIPELINE.analyze(text).paragraphs().stream()
                .map(Paragraph::span)
                .toList();

        Windows windows = EncoderModel.shared().windows(text, paragraphs);

        // 25 sentences of 15 pieces fit into 382; the last 10 of the long paragraph share a window with 15 short ones.
        assertThat(windows.bounds().asList()).containsExactly(0, 375, 750, 1125, 1500);
    }

    @Test
    void statesThatWereLetGoComeBackTheSame() {
        String text = SENTENCE.repeat(120).trim();
        EncoderModel model = EncoderModel.shared();
        Windows windows = model.windows(text, List.of(new Span(0, text.length())));
        WindowStates all = new WindowStates(model, windows, Long.MAX_VALUE);
        WindowStates few = new WindowStates(model, windows, 1);

        for (int layer : List.of(12, 6, 12)) {
            for (int window = 0; window < windows.count(); window++) {
                assertThat(few.get(window, layer)).isEqualTo(all.get(window, layer));
            }
        }
    }

    @Test
    void aMillionQuotationMarksAreEncodedInLessThanAMinute() {
        int length = 1_000_000;
        Encoding encoding = encode("\"".repeat(length));

        float[] mean = assertTimeout(Duration.ofMinutes(1), () -> encoding.mean(new Span(0, length), 12));

        assertThat(encoding.pieces()).isEqualTo(length);
        assertThat(ImmutableList.copyOf(Floats.asList(mean))).allMatch(Float::isFinite);
    }

    @Test
    void whatIsReadFirstDoesNotMatter() {
        Encoding upwards = encode(SENTENCE);
        Encoding downwards = encode(SENTENCE);
        Span span = new Span(4, 30);
        float[] eighth = upwards.mean(span, 8);
        float[] twelfth = upwards.mean(span, 12);

        assertThat(downwards.mean(span, 12)).isEqualTo(twelfth);
        assertThat(downwards.mean(span, 8)).isEqualTo(eighth);
    }

    @Test
    void fourThreadsGiveTheSameStatesAsOne() throws Exception {
        List<String> texts = randomTexts(24);
        List<ImmutableList<Float>> alone =
                texts.stream().map(EncodingTest::digest).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<ImmutableList<Float>>> together = texts.stream()
                    .map(text -> threads.submit(() -> digest(text)))
                    .toList();
            for (int i = 0; i < texts.size(); i++) {
                assertThat(together.get(i).get()).as("seed " + i).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void randomTextsHaveOrderedPiecesAndFiniteStates() {
        List<String> texts = randomTexts(100);
        for (int seed = 0; seed < texts.size(); seed++) {
            String text = texts.get(seed);
            Encoding encoding = encode(text);
            for (int piece = 0; piece < encoding.pieces(); piece++) {
                assertThat(encoding.begin(piece)).as("seed " + seed).isBetween(0, encoding.end(piece) - 1);
                assertThat(encoding.end(piece)).as("seed " + seed).isLessThanOrEqualTo(text.length());
            }
            assertThat(digest(text)).as("seed " + seed).allMatch(Float::isFinite);
        }
    }

    private static List<String> randomTexts(int count) {
        return IntStream.range(0, count).mapToObj(RandomTexts::of).toList();
    }

    /** All of layers 8 and 12 in a few numbers. */
    private static ImmutableList<Float> digest(String text) {
        Encoding encoding = encode(text);
        ImmutableList.Builder<Float> digest = ImmutableList.builder();
        for (int layer : List.of(8, 12)) {
            for (float value : encoding.mean(new Span(0, text.length() + 1), layer)) {
                digest.add(value);
            }
        }
        return digest.build();
    }
}
