package org.quoth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quoth.model.Document;
import org.quoth.pipeline.Pipeline;

/** Any string gives an answer or a typed error. */
class AnyTextTest {
    private static final int RANDOM_TEXTS = 2000;
    private static final String NEWS =
            "“Trade is growing,” Foreign Minister Ishaq Dar said on Friday. He praised Marco Rubio.";

    static Stream<String> oddTexts() {
        return Stream.of(
                "",
                " ",
                "\n\r\n\t\u00a0",
                ".",
                "\"",
                "“”\"''``«»‘’".repeat(50),
                "“".repeat(300),
                "\" ".repeat(1000),
                "\ud83d",
                "\ude00\ud83d said \ud83d.",
                "“\ud83d” he said. \udc00",
                "\u0000",
                "He said\u0000 “no\u0007”.\u001b[31m",
                "قال الوزير: «نحن متفائلون» يوم الجمعة.",
                "שר החוץ אמר: \"אנחנו אופטימיים\".",
                "外相は「貿易は増えている」と述べた。",
                "Der Minister sagte: „Der Handel wächst.“ Er lobte Rubio.",
                "👩‍👩‍👧‍👦 said: “🇵🇰🤝🇺🇸 🎉” 😀😀😀",
                NEWS.replace(" ", "\r\n"),
                NEWS.replace(' ', '\u00a0'),
                "<p>" + NEWS + "</p><script>alert('“x”')</script> &amp; &quot;",
                "x".repeat(20_000),
                "a ".repeat(5_000),
                "?!".repeat(3_000),
                "said ".repeat(2_000),
                (NEWS + " ").repeat(40),
                "\u202e" + NEWS + "\u2066",
                "e\u0301".repeat(500),
                "[".repeat(2_000) + "(".repeat(2_000));
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("oddTexts")
    void anOddTextHasASensibleAnswer(String text) {
        Invariants.check(Analysis.of(text), "odd text");
    }

    @Test
    void aTextWithoutWordsHasNoFindings() {
        for (String text : List.of("", "  \n ", "\u0000")) {
            Analysis analysis = Analysis.of(text);
            assertThat(analysis.quotes()).isEmpty();
            assertThat(analysis.entities()).isEmpty();
            assertThat(analysis.topics()).isEmpty();
            assertThat(analysis.sentiment().confidence()).isZero();
        }
    }

    @Test
    @SuppressWarnings("NullAway") // what a careless caller does
    void noTextAtAllIsATypedError() {
        String nothing = null;
        assertThatExceptionOfType(DocumentException.class).isThrownBy(() -> Analysis.of(nothing));
    }

    @Test
    void randomTextsKeepEveryInvariant() {
        Pipeline pipeline = Pipeline.builder().build();
        Stream<Document> documents =
                LongStream.range(0, RANDOM_TEXTS).mapToObj(seed -> Document.of("seed " + seed, RandomTexts.of(seed)));
        try (Stream<String> checked = pipeline.analyzeAll(documents, analysis -> {
            Invariants.check(analysis, analysis.document().id());
            return analysis.document().id();
        })) {
            assertThat(checked.count()).isEqualTo(RANDOM_TEXTS);
        }
    }

    @Test
    void fourThreadsGiveTheAnswersOfOneInWhateverOrder() {
        List<Document> documents = new ArrayList<>(LongStream.range(0, 60)
                .mapToObj(seed -> Document.of("seed " + seed, NEWS + "\n" + RandomTexts.of(seed)))
                .toList());
        Map<String, String> one = answers(documents, 1);
        Collections.shuffle(documents, new Random(7));
        assertThat(answers(documents, 4)).isEqualTo(one);
    }

    private static Map<String, String> answers(List<Document> documents, int threads) {
        Map<String, String> answers = new HashMap<>();
        try (Stream<Analysis> results =
                Pipeline.builder().parallelism(threads).build().analyzeAll(documents)) {
            results.forEach(analysis -> answers.put(analysis.document().id(), analysis.toJson()));
        }
        return answers;
    }

    @Test
    void aMegabyteWithoutAFullStopIsAnswered() {
        String text = "the minister said that trade was growing and ".repeat(23_000);
        Analysis analysis = Analysis.of(text);
        assertThat(analysis.sentences()).isNotEmpty();
        assertThat(analysis.quotes()).isNotNull();
        assertThat(analysis.topics()).isNotNull();
        assertThat(analysis.sentiment().score()).isBetween(-1.0, 1.0);
    }
}
