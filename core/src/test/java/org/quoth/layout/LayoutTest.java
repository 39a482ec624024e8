package org.quoth.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quoth.Analysis;
import org.quoth.RandomTexts;
import org.quoth.model.Paragraph;

class LayoutTest {
    private static final String NEWS =
            "The two leaders met in Washington on Friday and spoke about trade, regional peace and investment.";

    private static ImmutableList<Paragraph> layout(String text) {
        return Analysis.of(text).paragraphs();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "HEADING ~ Diplomatic Thaw Since Afghanistan Pullout",
                "HEADING ~ What happens next",
                "HEADING ~ BUSY VISIT",
                "HEADING ~ Is this the end of the road?",
                "LINK ~ Read: Pakistan Urges Social Media Firms to Block Terrorist Accounts",
                "LINK ~ ALSO READ | Ministers meet again",
                "LINK ~ Related: The talks in five charts",
                "BOILERPLATE ~ Follow us on Instagram, YouTube, Facebook,, X and TikTok for latest updates#",
                "BOILERPLATE ~ © 2025 The Daily. All rights reserved.",
                "BOILERPLATE ~ Sign up to our daily newsletter for more.",
                "CAPTION ~ Photo: Ishaq Dar arrives at the State Department",
                "CAPTION ~ Ishaq Dar arrives at the State Department (AP Photo)",
                "BYLINE ~ By Jane Doe and John Smith",
                "LIST_ITEM ~ • Two people were hurt",
                "LIST_ITEM ~ 1. Two people were hurt",
                "BODY ~ By noon it was over.",
                "BODY ~ Read the minister's lips.",
                "BODY ~ “We will be back",
                "BODY ~ He spoke."
            })
    void everyLineIsToldByItsForm(Paragraph.Kind kind, String line) {
        assertThat(layout(NEWS + "\n" + line + "\n" + NEWS))
                .extracting(Paragraph::kind)
                .containsExactly(Paragraph.Kind.BODY, kind, Paragraph.Kind.BODY);
    }

    @Test
    void aSingleLineIsNoHeading() {
        assertThat(layout("Dar met Rubio")).extracting(Paragraph::kind).containsExactly(Paragraph.Kind.BODY);
    }

    @Test
    void dashesAreAListWhereThereAreSeveralAndDialogueWhereThereIsOne() {
        assertThat(layout("Agreed:\n- more trade\n- more talks\n" + NEWS))
                .extracting(Paragraph::kind)
                .contains(Paragraph.Kind.LIST_ITEM, Paragraph.Kind.LIST_ITEM);
        assertThat(layout(NEWS + "\n— I am going home.\n" + NEWS))
                .extracting(Paragraph::kind)
                .doesNotContain(Paragraph.Kind.LIST_ITEM);
    }

    @Test
    void linesWrappedAtAFixedWidthAreOneParagraph() {
        String wrapped = "The two leaders met in Washington on Friday and they\n"
                + "spoke about trade, regional peace and investment in\n"
                + "minerals, and agreed to meet again before the summer.\n\n"
                + "Nobody else was there.";
        assertThat(layout(wrapped)).hasSize(2);
    }

    @Test
    void aLineThatGoesOnInLowerCaseBelongsToTheOneBefore() {
        assertThat(layout("He said that he would\ngo home.\nShe stayed.")).hasSize(2);
    }

    @Test
    void paragraphsHaveNoBlanksAtTheirEndsWhateverTheBlanksAre() {
        assertThat(layout("\ufeff\u00a0 One.\u200b\r\n\u3000\r\n\tTwo.\u0000\u2029"))
                .extracting(Paragraph::text)
                .containsExactly("One.", "Two.");
    }

    @Test
    void aTextWithoutWordsHasNoParagraphs() {
        assertThat(layout("")).isEmpty();
        assertThat(layout(" \n\t\r\n\u00a0")).isEmpty();
    }

    @Test
    void anyTextIsCutIntoParagraphsInOrder() {
        for (long seed = 0; seed < 3000; seed++) {
            int last = 0;
            for (Paragraph paragraph : layout(RandomTexts.of(seed))) {
                assertThat(paragraph.span().begin()).as("seed %d", seed).isGreaterThanOrEqualTo(last);
                last = paragraph.span().end();
            }
        }
    }
}
