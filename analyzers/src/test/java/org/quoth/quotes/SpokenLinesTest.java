package org.quoth.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Span;
import org.quoth.quotes.scan.Marked;
import org.quoth.quotes.scan.QuoteScanner;

class SpokenLinesTest {
    private static final String TRANSCRIPT = "REED: Will the bridge open in May?\nSTONE: It will.\nREED: Thank you.";

    @Test
    void everyLineOfATranscriptIsItsSpeakersQuote() {
        List<Quote> quotes = join(TRANSCRIPT, ImmutableList.of());

        assertThat(quotes)
                .extracting(Quote::text)
                .containsExactly("Will the bridge open in May?", "It will.", "Thank you.");
        assertThat(quotes)
                .extracting(quote -> quote.source().map(Excerpt::text).orElse(""))
                .containsExactly("REED", "STONE", "REED");
        assertThat(quotes).extracting(Quote::type).containsOnly(Quote.Type.DIRECT);
    }

    @Test
    void aTranscriptThatIsQuotedAsAWholeIsReadTheSame() {
        String text = "\"REED: Will the bridge open in May?\n\"STONE: It will.\n\"REED: Thank you.\"";

        assertThat(join(text, ImmutableList.of()))
                .extracting(quote -> quote.source().map(Excerpt::text).orElse(""))
                .containsExactly("REED", "STONE", "REED");
    }

    @Test
    void whatTheHeadSaysOfALineOfHeadlinesIsKeptOnce() {
        String text = "Reed: Bridge to open in May\nStone: Ferry to stay\nReed: No toll for bikes";
        Document document = Document.of(text);
        Quote found = Quote.of(Quote.Type.INDIRECT, List.of(document.excerpt(new Span(6, 27))), 0.9)
                .withSource(document.excerpt(new Span(0, 4)));

        List<Quote> quotes = join(text, ImmutableList.of(found));

        assertThat(quotes).hasSize(3).contains(found);
    }

    @Test
    void aSentenceOfATranscriptIsDirectWhateverTheHeadSaysOfIt() {
        Document document = Document.of(TRANSCRIPT);
        Quote found = Quote.of(Quote.Type.INDIRECT, List.of(document.excerpt(new Span(6, 33))), 0.9)
                .withSource(document.excerpt(new Span(0, 4)));

        List<Quote> quotes = join(TRANSCRIPT, ImmutableList.of(found));

        assertThat(quotes).hasSize(3).doesNotContain(found);
        assertThat(quotes).extracting(Quote::type).containsOnly(Quote.Type.DIRECT);
    }

    @Test
    void whatIsReportedWithinALineIsNested() {
        String text = "REED: Is it true that the mayor called the bridge a disgrace?\nSTONE: It is.\nREED: Thank you.";
        Document document = Document.of(text);
        int source = text.indexOf("the mayor");
        int content = text.indexOf("a disgrace");
        Quote found = Quote.of(
                        Quote.Type.INDIRECT,
                        List.of(document.excerpt(new Span(content, content + "a disgrace".length()))),
                        0.9)
                .withSource(document.excerpt(new Span(source, source + "the mayor".length())));

        assertThat(join(text, ImmutableList.of(found)).stream().filter(Quote::nested))
                .containsExactly(found.asNested());
    }

    @Test
    void aSignedQuoteIsItsSigners() {
        List<Quote> quotes =
                join("“The bridge is a disgrace.” ― Ann Reed\n“It is not.” — Tom Stone.", ImmutableList.of());

        assertThat(quotes)
                .extracting(quote -> quote.source().map(Excerpt::text).orElse(""))
                .containsExactly("Ann Reed", "Tom Stone");
        assertThat(quotes).extracting(Quote::text).containsExactly("“The bridge is a disgrace.”", "“It is not.”");
    }

    @Test
    void aSurnameSignsIfTheTextHasTheFullNameElsewhere() {
        assertThat(join("Ann Reed spoke first.\n“The bridge is a disgrace.” –Reed", ImmutableList.of()))
                .extracting(quote -> quote.source().map(Excerpt::text).orElse(""))
                .containsExactly("Reed");
        assertThat(join("The critics agree.\n“The bridge is a disgrace.” – Gazette", ImmutableList.of()))
                .isEmpty();
    }

    private static List<Quote> join(String text, List<Quote> found) {
        ImmutableList<Marked> marked = QuoteScanner.scanSpans(text, LineSpans.of(text));
        return new SpokenLines(Document.of(text), marked).join(found);
    }
}
