package org.quoth.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.Analysis;
import org.quoth.Layers;
import org.quoth.model.Sentiment;
import org.quoth.model.Sentiment.Contribution;
import org.quoth.model.Sentiment.Label;
import org.quoth.model.Span;
import org.quoth.model.Target;

class SentimentTest {
    private static final String PRAISE_AND_BLAME =
            "Senator Laura Alvarez won praise for a brilliant rescue plan. Governor Tom Whitlock was condemned for his"
                    + " shameful failure to act.";

    @Test
    void whoIsPraisedAndWhoIsBlamedAreToldApart() {
        Analysis analysis = Texts.analysis(PRAISE_AND_BLAME);

        assertThat(analysis.sentimentToward(span(PRAISE_AND_BLAME, "Laura Alvarez"))
                        .label())
                .isEqualTo(Label.POSITIVE);
        assertThat(analysis.sentimentToward(span(PRAISE_AND_BLAME, "Tom Whitlock"))
                        .label())
                .isEqualTo(Label.NEGATIVE);
    }

    @Test
    void aSentenceThatALineBreakCutsIsReadWholeTowardWhatItNames() {
        String broken =
                "After a year of complaints Governor Tom Whitlock\nwas condemned for his shameful failure to act.";
        String apart = broken.replace("\n", "\n\n");

        Sentiment whole = Texts.analysis(broken).sentimentToward(span(broken, "Tom Whitlock"));
        Sentiment halved = Texts.analysis(apart).sentimentToward(span(apart, "Tom Whitlock"));

        assertThat(whole.label()).isEqualTo(Label.NEGATIVE);
        assertThat(whole.score()).isLessThan(halved.score());
    }

    @Test
    void theNarratorsToneAndTheQuotedToneAreApart() {
        String text = "“This is a wonderful, generous and brilliant gift,” he said. The fire killed nine people and"
                + " destroyed the school.";
        Analysis analysis = Texts.analysis(text);

        assertThat(analysis.get(Layers.SENTIMENT).quoted().score()).isPositive();
        assertThat(analysis.get(Layers.SENTIMENT).narrated().score()).isNegative();
        assertThat(analysis.sentiment(analysis.quotes().get(0)).label()).isEqualTo(Label.POSITIVE);
    }

    @Test
    void theToneOfAPartIsThatOfThePartOnly() {
        Analysis analysis = Texts.analysis(PRAISE_AND_BLAME);

        assertThat(analysis.sentiment(span(PRAISE_AND_BLAME, "won praise for a brilliant rescue plan"))
                        .score())
                .isPositive();
        assertThat(analysis.sentiment(span(PRAISE_AND_BLAME, "condemned for his shameful failure"))
                        .score())
                .isNegative();
    }

    @Test
    void anExplanationHoldsWhatTheTextSaysAndItsWeightsFitTheScore() {
        Analysis analysis = Texts.analysis(PRAISE_AND_BLAME);
        Sentiment blame = analysis.sentiment(analysis.sentences().get(1));

        assertThat(blame.explanation()).isNotEmpty();
        for (Contribution part : blame.explanation()) {
            Span span = part.excerpt().span();
            assertThat(PRAISE_AND_BLAME.substring(span.begin(), span.end()))
                    .isEqualTo(part.excerpt().text());
        }
        assertThat(blame.explanation().get(0).weight()).isNegative();
        assertThat(analysis.sentiment().explanation())
                .extracting(part -> part.excerpt().text())
                .contains(analysis.sentences().get(0).text());
    }

    @Test
    void everyEntityIsATargetWithAllItsMentions() {
        Analysis analysis = Texts.analysis(PRAISE_AND_BLAME);

        assertThat(analysis.targets()).hasSameSizeAs(analysis.entities());
        for (Target target : analysis.targets()) {
            assertThat(target.mentions()).hasSameSizeAs(target.entity().mentions());
            assertThat(target.sentiment()).isEqualTo(analysis.sentimentToward(target.entity()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\n", "…", "?!", "\u200b", "🎉", "12", "\uD800"})
    void whatHasNoWordsHasNoConfidence(String text) {
        Analysis analysis = Texts.analysis(text);

        assertThat(analysis.sentiment().confidence()).isZero();
        assertThat(analysis.get(Layers.SENTIMENT).narrated().confidence()).isZero();
        assertThat(analysis.get(Layers.SENTIMENT).quoted()).isEqualTo(Sentiment.none());
        assertThat(analysis.targets())
                .allSatisfy(
                        target -> assertThat(target.sentiment().confidence()).isZero());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le président a salué hier le travail remarquable des pompiers, qui ont sauvé des centaines de vies dans"
                        + " la nuit de samedi à dimanche.",
                "Der Minister verurteilte den feigen Angriff auf das Krankenhaus, bei dem nach Angaben der Polizei zwölf"
                        + " Menschen ums Leben kamen.",
                "总统谴责了对医院的袭击，称这是可耻的罪行，并要求立即展开调查。",
                "Президент осудил нападение на больницу и назвал его позорным преступлением против мирных жителей."
            })
    void whatIsNotEnglishHasLittleConfidence(String text) {
        assertThat(Texts.analysis(text).sentiment().confidence()).isLessThan(0.5);
    }

    @Test
    void aSentenceOfThousandsOfWordsIsJudgedInParts() {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder("The minister");
        for (int i = 0; i < 3000; i++) {
            text.append(random.nextBoolean() ? " praised" : " the hospital and");
        }

        Analysis analysis = Texts.analysis(text.append(" Laura Alvarez.").toString());

        assertThat(analysis.sentiment().magnitude()).isPositive();
        assertThat(analysis.sentimentToward(span(analysis.text(), "Laura Alvarez"))
                        .confidence())
                .isPositive();
    }

    @Test
    void aSpanOutsideTheTextIsAnError() {
        Analysis analysis = Texts.analysis("The bridge reopened.");

        assertThatThrownBy(() -> analysis.sentiment(new Span(5, 500))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> analysis.sentimentToward(new Span(5, 500)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theToneOfATextNeedsNoEntities() {
        Analysis analysis = Texts.analysis(PRAISE_AND_BLAME);
        analysis.sentiment();

        assertThat(analysis.peek(Layers.ENTITIES)).isEmpty();
        assertThat(analysis.peek(Layers.QUOTES)).isEmpty();
    }

    private static Span span(String text, String part) {
        int begin = text.indexOf(part);
        return new Span(begin, begin + part.length());
    }
}
