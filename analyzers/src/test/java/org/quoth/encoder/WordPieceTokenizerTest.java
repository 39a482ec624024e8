package org.quoth.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quoth.RandomTexts;

class WordPieceTokenizerTest {
    private static final WordPieceTokenizer TOKENIZER = EncoderModel.shared().tokenizer();
    private static final int UNKNOWN = 100;
    private static final int MILLION = 1_000_000;
    private static final Duration LINEAR = Duration.ofSeconds(20);

    static List<JsonNode> fixture() throws IOException {
        try (InputStream json = WordPieceTokenizerTest.class.getResourceAsStream("word-pieces.json")) {
            return new ObjectMapper().readTree(json).valueStream().toList();
        }
    }

    private static Pieces pieces(String text) {
        Pieces.Builder builder = new Pieces.Builder();
        TOKENIZER.tokenize(text, 0, text.length(), builder);
        return builder.build();
    }

    private static List<Integer> integers(JsonNode array) {
        return array.valueStream().map(JsonNode::intValue).toList();
    }

    @ParameterizedTest
    @MethodSource("fixture")
    void cutsAsTheTokenizerThatTheEncoderWasTrainedWith(JsonNode expected) {
        Pieces pieces = pieces(expected.get("text").textValue());

        assertThat(pieces.ids().asList()).isEqualTo(integers(expected.get("ids")));
        assertThat(pieces.begins().asList()).isEqualTo(integers(expected.get("begins")));
        assertThat(pieces.ends().asList()).isEqualTo(integers(expected.get("ends")));
    }

    @Test
    void aLoneSurrogateIsNoPartOfAnyPieceAndEndsNoWord() {
        Pieces pieces = pieces("mar\uD83Dket \uDE00 \uD83D");

        assertThat(pieces.ids()).isEqualTo(pieces("market").ids());
        assertThat(pieces.begins().asList()).containsExactly(0);
        assertThat(pieces.ends().asList()).containsExactly(7);
    }

    @Test
    void aMarkOfTheEncodersIsPlainTextWhereItStandsInAText() {
        assertThat(pieces("[SEP]").ids().asList()).hasSizeGreaterThan(2).doesNotContain(102);
    }

    @Test
    void aWordOfAMillionCharsIsOneUnknownPiece() {
        Pieces pieces = assertTimeout(LINEAR, () -> pieces("a".repeat(MILLION)));

        assertThat(pieces.ids().asList()).containsExactly(UNKNOWN);
        assertThat(pieces.ends().asList()).containsExactly(MILLION);
    }

    @Test
    void aMillionQuotationMarksAreAMillionPieces() {
        Pieces pieces = assertTimeout(LINEAR, () -> pieces("\"".repeat(MILLION)));

        assertThat(pieces.size()).isEqualTo(MILLION);
    }

    @Test
    void piecesOfRandomTextsAreInOrderAndSplitNoSurrogatePair() {
        for (int seed = 0; seed < 2_000; seed++) {
            String text = RandomTexts.of(seed);
            assertOrdered(pieces(text), text, "seed " + seed);
        }
    }

    private static void assertOrdered(Pieces pieces, String text, String hint) {
        for (int i = 0; i < pieces.size(); i++) {
            int begin = pieces.begins().get(i);
            int end = pieces.ends().get(i);
            boolean ordered = begin < end
                    && end <= text.length()
                    && (i == 0
                            || (begin >= pieces.begins().get(i - 1)
                                    && end >= pieces.ends().get(i - 1)));
            assertThat(ordered).as("%s, piece %s at %s-%s", hint, i, begin, end).isTrue();
            assertThat(RandomTexts.splitsPair(text, begin) || RandomTexts.splitsPair(text, end))
                    .as(hint)
                    .isFalse();
        }
    }

    @Test
    void aTextIsCutAsItsLinesAre() {
        for (int seed = 0; seed < 200; seed++) {
            String first = RandomTexts.of(seed);
            String second = RandomTexts.of(-1 - seed);
            List<Integer> together = pieces(first + "\n" + second).ids().asList();
            List<Integer> apart = Stream.of(first, second)
                    .flatMap(line -> pieces(line).ids().asList().stream())
                    .toList();
            assertThat(together).as("seed " + seed).isEqualTo(apart);
        }
    }

    @Test
    void everyCodePointCanBeCut() {
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).forEach(c -> {
            if (pieces(Character.toString(c)).size() > 20) {
                throw new AssertionError("U+%04X is more than 20 pieces".formatted(c));
            }
        });
    }
}
