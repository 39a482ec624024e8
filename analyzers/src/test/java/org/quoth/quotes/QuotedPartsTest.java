package org.quoth.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quoth.model.Span;
import org.quoth.quotes.scan.QuoteScanner;

class QuotedPartsTest {
    private static final String TEXT = "“We will go,” Dar said, “and ‘soon’.”";
    private static final QuotedParts PARTS =
            QuotedParts.of(QuoteScanner.scanSpans(TEXT, List.of(new Span(0, TEXT.length()))));

    @Test
    void aSpanTakesTheMarksAroundItAlong() {
        assertThat(PARTS.snap(span("We will go,"))).isEqualTo(span("“We will go,”"));
        assertThat(PARTS.snap(span("“We will go,”"))).isEqualTo(span("“We will go,”"));
    }

    @Test
    void aPartOfWhatIsQuotedStaysAsItIs() {
        assertThat(PARTS.snap(span("will"))).isEqualTo(span("will"));
    }

    @Test
    void narrationIsNotQuoted() {
        assertThat(PARTS.contains(span("said"))).isFalse();
        assertThat(PARTS.contains(span("soon"))).isTrue();
    }

    private static Span span(String words) {
        int begin = TEXT.indexOf(words);
        return new Span(begin, begin + words.length());
    }
}
