package org.quoth.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quoth.Analysis;
import org.quoth.encoder.Encoding;
import org.quoth.model.Span;

/** Compares with what {@code analyzers/training/sentiment/fixture.py} says of the same made-up sentences. */
class SentimentParityTest {
    private static final double TOLERANCE = 0.01;

    @Test
    void javaJudgesSentencesAndTargetsAsPythonDoes() throws IOException {
        for (JsonNode row : fixture()) {
            String text = row.get("text").asText();
            Analysis analysis = Texts.analysis(text);
            for (JsonNode expected : row.get("sentences")) {
                Span sentence = find(text, expected.get("sentence").asText(), 0);
                compareTone(analysis, sentence, expected);
                for (JsonNode target : expected.get("targets")) {
                    Span mention = find(text, target.get("name").asText(), sentence.begin());
                    JsonNode chances = target.get("chances");
                    assertThat(analysis.sentimentToward(mention).score())
                            .as("%s toward %s", expected.get("sentence"), target.get("name"))
                            .isCloseTo(
                                    chances.get(2).asDouble() - chances.get(0).asDouble(), within(TOLERANCE));
                }
            }
        }
    }

    private static void compareTone(Analysis analysis, Span sentence, JsonNode expected) {
        assertThat(analysis.sentiment(sentence).score())
                .as("%s", expected.get("sentence"))
                .isCloseTo(expected.get("score").asDouble(), within(TOLERANCE));
        Encoding encoding = analysis.get(Encoding.LAYER);
        Stretches stretches = Stretches.of(analysis.text(), analysis.sentences(), analysis.paragraphs(), encoding);
        Stretch stretch = stretches.overlapping(encoding, sentence).get(0);
        PartTone tone =
                ToneHead.run(encoding, stretch, List.of(stretch.whole())).get(0);
        JsonNode labels = expected.get("labels");
        assertThat(tone.chances().negative()).isCloseTo(labels.get(0).asDouble(), within(TOLERANCE));
        assertThat(tone.chances().positive()).isCloseTo(labels.get(2).asDouble(), within(TOLERANCE));
        compareStars(ToneHead.stars(encoding, stretch), expected.get("stars"));
        compareStars(FilmHead.stars(encoding, stretch), expected.get("films"));
    }

    private static void compareStars(ImmutableDoubleArray stars, JsonNode expected) {
        for (int i = 0; i < stars.length(); i++) {
            assertThat(stars.get(i)).isCloseTo(expected.get(i).asDouble(), within(TOLERANCE));
        }
    }

    private static Span find(String text, String part, int from) {
        int begin = text.indexOf(part, from);
        return new Span(begin, begin + part.length());
    }

    private static JsonNode fixture() throws IOException {
        try (InputStream in = SentimentParityTest.class.getResourceAsStream("fixture.json")) {
            return new ObjectMapper().readTree(in);
        }
    }
}
