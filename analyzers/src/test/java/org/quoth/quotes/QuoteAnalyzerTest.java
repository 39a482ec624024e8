package org.quoth.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quoth.Analysis;
import org.quoth.model.CueClass;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Quotes;

class QuoteAnalyzerTest {
    @Test
    void aDirectQuoteHasItsCueAndSource() {
        Quotes quotes = Analysis.of("“The bridge will open in May,” Mayor Ann Reed said on Monday.")
                .quotes();

        assertThat(quotes).hasSize(1);
        Quote quote = quotes.get(0);
        assertThat(quote.type()).isEqualTo(Quote.Type.DIRECT);
        assertThat(quote.text()).isEqualTo("“The bridge will open in May,”");
        assertThat(quote.source().map(Excerpt::text)).contains("Mayor Ann Reed");
        assertThat(quote.cue().map(Excerpt::text)).contains("said");
        assertThat(quote.cueClass()).isEqualTo(CueClass.SPEECH);
        assertThat(quote.confidence()).isGreaterThan(0.5);
    }

    @Test
    void aQuoteThatItsAttributionInterruptsIsOneQuote() {
        Quotes quotes =
                Analysis.of("“The bridge,” she said, “will open in May.”").quotes();

        assertThat(quotes).hasSize(1);
        assertThat(quotes.get(0).content())
                .extracting(Excerpt::text)
                .containsExactly("“The bridge,”", "“will open in May.”");
    }

    @Test
    void aTextWithoutQuotationMarksHasIndirectQuotes() {
        Quotes quotes = Analysis.of("The ministry said that exports had fallen by a third since January.")
                .quotes();

        assertThat(quotes.indirect()).hasSize(1);
        assertThat(quotes.get(0).source().map(Excerpt::text)).contains("The ministry");
    }

    @Test
    void aCommaThatIsNotQuotedIsNoPartOfContentOrSource() {
        Quotes quotes = Analysis.of(
                        "The bank warned on Thursday that inflation could stay above target until 2027, and hinted that"
                                + " rates would rise again. Her neighbour, who asked not to be named, said help had come late.")
                .quotes();

        assertThat(quotes).isNotEmpty();
        assertThat(quotes)
                .flatExtracting(Quote::content)
                .extracting(Excerpt::text)
                .noneMatch(text -> text.endsWith(","));
        assertThat(quotes)
                .extracting(quote -> quote.source().map(Excerpt::text).orElse(""))
                .noneMatch(text -> text.endsWith(","));
    }

    @Test
    void aQuotedHeadlineDoesNotMakeTheSentenceBelowItMixed() {
        Quotes quotes = Analysis.of("Kenya floods: 'We lost everything in one night'\n\n"
                        + "At least 40 people have died in flash floods in western Kenya, officials say.")
                .quotes();

        assertThat(quotes.where(quote -> quote.text().startsWith("At least 40")))
                .extracting(Quote::type)
                .containsExactly(Quote.Type.INDIRECT);
    }

    @Test
    void theSpeakerIsWhoeverIsBehindTheSource() {
        Quotes quotes = Analysis.of("Mayor Ann Reed opened the bridge. “It is ours,” she said.")
                .quotes();

        assertThat(quotes.by("Ann Reed").direct()).hasSize(1);
    }

    @Test
    void aParagraphThatIsAllQuotedGoesOnFromTheOneBefore() {
        Quotes quotes = Analysis.of(
                        "\"There are other events that take no stand,\" Ann Reed told reporters on Monday.\n\n"
                                + "\"The silence speaks a thousand words.\"\n\nThe games begin in July.")
                .quotes();

        assertThat(quotes.direct()).hasSize(1);
        assertThat(quotes.direct().iterator().next().content())
                .extracting(Excerpt::text)
                .containsExactly(
                        "\"There are other events that take no stand,\"", "\"The silence speaks a thousand words.\"");
    }

    @Test
    void theClauseBetweenAQuoteAndItsOuterAttributionIsAnAttributionToo() {
        Quotes quotes = Analysis.of(
                        "“The harbour will be sold by June,” Mayor Olga Brandt told the council on Tuesday, according to"
                                + " the Harbour Gazette.")
                .quotes();

        assertThat(quotes.stream().filter(Quote::nested)).singleElement().satisfies(quote -> {
            assertThat(quote.text()).isEqualTo("“The harbour will be sold by June,”");
            assertThat(quote.source().map(Excerpt::text)).hasValue("Mayor Olga Brandt");
        });
    }

    @Test
    void aTextWithoutWordsHasNoQuotes() {
        assertThat(Analysis.of("").quotes()).isEmpty();
        assertThat(Analysis.of(" \n\t ").quotes()).isEmpty();
    }
}
