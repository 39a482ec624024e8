package org.quoth.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.Analysis;
import org.quoth.Layers;
import org.quoth.model.Sentence;
import org.quoth.model.Sentiment;
import org.quoth.model.Sentiment.Label;

/** What a reader of the article on Dar's visit would say of its tones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticleSentimentTest {
    private static final Path ARTICLE = Path.of("../../shared/data/dar-rubio.txt");

    private Analysis analysis = Analysis.of("");

    @BeforeAll
    void readTheArticle() throws IOException {
        assumeTrue(Files.exists(ARTICLE), "skipped: the article " + ARTICLE + " is not here");
        analysis = Analysis.of(Files.readString(ARTICLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pakistan", "United States", "Ishaq Dar", "Marco Rubio"})
    void thoseWhoMeetAreNotSeenInABadLight(String name) {
        Sentiment tone = analysis.sentimentToward(name);

        assertThat(analysis.entity(name)).isPresent();
        assertThat(tone.label()).isIn(Label.POSITIVE, Label.NEUTRAL);
        assertThat(tone.explanation()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tense four-day military standoff", "led to mistrust"})
    void whatWentWrongIsNotPositive(String part) {
        assertThat(toneOfSentenceWith(part).label()).isNotEqualTo(Label.POSITIVE);
    }

    @Test
    void aListOfSectorsIsNotNegative() {
        assertThat(toneOfSentenceWith("He emphasized sectors like mining").label())
                .isNotEqualTo(Label.NEGATIVE);
    }

    @Test
    void theWholeArticleIsNotNegative() {
        assertThat(analysis.sentiment().label()).isIn(Label.POSITIVE, Label.NEUTRAL);
        assertThat(analysis.get(Layers.SENTIMENT).quoted().score()).isPositive();
    }

    private Sentiment toneOfSentenceWith(String part) {
        Sentence sentence = analysis.sentences().stream()
                .filter(one -> one.text().contains(part))
                .findFirst()
                .orElseThrow();
        return analysis.sentiment(sentence);
    }
}
