package org.quoth.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quoth.Limits;
import org.quoth.model.Sentence;
import org.quoth.model.Token;

class SentenceAnalyzerTest {
    private static List<String> sentences(String text) {
        return Language.analyze(text).sentences().stream().map(Sentence::text).toList();
    }

    private static ImmutableList<Token> tokens(String text) {
        return Language.analyze(text).sentences().get(0).tokens();
    }

    private static List<String> words(String text) {
        return tokens(text).stream().map(Token::text).toList();
    }

    @Test
    void aSentenceNeverRunsAcrossAParagraph() {
        assertThat(sentences("Busy Visit and UN Engagements\nDar is on a trip.\nHe left"))
                .containsExactly("Busy Visit and UN Engagements", "Dar is on a trip.", "He left");
    }

    @Test
    void aBlankTextHasNoSentences() {
        assertThat(sentences("")).isEmpty();
        assertThat(sentences(" \n\t \u00a0\n")).isEmpty();
    }

    @Test
    void aClosingMarkStaysWithItsSentenceAndAnOpeningOneGoesToTheNext() {
        assertThat(sentences("He came. \"We won.\" \"Did we?\" Nobody knew. “Yes.” “No.”"))
                .containsExactly("He came.", "\"We won.\"", "\"Did we?\"", "Nobody knew.", "“Yes.”", "“No.”");
    }

    @Test
    void aQuestionInSpeechDoesNotEndTheSentenceThatReportsIt() {
        assertThat(sentences("“Really?” she asked. \"Is it so!\" he cried."))
                .containsExactly("“Really?” she asked.", "\"Is it so!\" he cried.");
    }

    @Test
    void abbreviationsEndNoSentenceUnlessTheyStandAtItsEnd() {
        assertThat(sentences("Mr. Smith met Sen. Jones in the U.S. Senate. They live in the U.S. It is large."))
                .containsExactly(
                        "Mr. Smith met Sen. Jones in the U.S. Senate.", "They live in the U.S.", "It is large.");
    }

    @Test
    void anAbbreviationAtTheEndKeepsItsFullStop() {
        assertThat(words("They live in the U.S.")).endsWith("U.S.").doesNotContain(".");
    }

    @Test
    void tokensAreWrittenAsInTheText() {
        assertThat(words("“We can’t pay (yet) — US$5m & 50% …” he said"))
                .contains("“", "ca", "n’t", "(", ")", "—", "…", "”", "&", "%")
                .doesNotContain("-LRB-", "``", "''");
    }

    @Test
    void tagsAndLemmasAreThoseOfThePennTreebank() {
        ImmutableList<Token> tokens = tokens("The ministers were meeting Ishaq Dar.");
        assertThat(tokens).extracting(Token::tag).containsExactly("DT", "NNS", "VBD", "VBG", "NNP", "NNP", ".");
        assertThat(tokens).extracting(Token::lemma).startsWith("the", "minister", "be", "meet", "Ishaq");
    }

    @Test
    void tooLongASentenceIsCutAtACommaWhereThereIsOne() {
        String text = "one two three four five six, seven eight nine ten eleven twelve";
        ImmutableList<Sentence> sentences = Language.pipeline(Limits.defaults().maxSentenceTokens(8))
                .analyze(text)
                .sentences();
        assertThat(sentences)
                .extracting(Sentence::text)
                .containsExactly("one two three four five six,", "seven eight nine ten eleven twelve");
    }

    @Test
    void aMegabyteWithoutAFullStopTakesLinearTimeAndKeepsTheLimit() {
        String text = "the minister and the people of Lahore ".repeat(1_000_000 / 38);
        ImmutableList<Sentence> sentences = Assertions.assertTimeout(
                Duration.ofMinutes(3), () -> Language.analyze(text).sentences());
        assertThat(sentences).allMatch(sentence -> sentence.tokens().size() <= 200);
        assertThat(sentences.get(sentences.size() - 1).span().end())
                .isEqualTo(text.strip().length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud800",
                "a\udc00b",
                "\u0000",
                "\u200f",
                "😀😀😀",
                "﷽",
                "שלום עולם.",
                "\"\"\"\"",
                "''“”''",
                "<<<<",
                "((((",
                "....",
                "----",
                "http://",
                "&amp;",
                "@x",
                "a.b.c.",
                "5'11\"",
                "‘90s",
                "\r\n\r\n",
                "\u00a0a\u00a0",
                "1/2",
                "中文。句子！"
            })
    void anyStringHasAnAnswerInReasonableTime(String part) {
        String text = part.repeat(800);
        ImmutableList<Sentence> sentences = Assertions.assertTimeout(
                Duration.ofSeconds(30), () -> Language.analyze(text).sentences());
        Offsets.check(text, sentences, part);
    }
}
