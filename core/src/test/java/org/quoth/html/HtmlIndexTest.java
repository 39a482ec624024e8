package org.quoth.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quoth.model.Document;

class HtmlIndexTest {
    @Test
    void whoeverIsQuotedMostComesFirstWithEveryDocument() {
        String page = HtmlIndex.write(
                "This week",
                List.of(
                        IndexEntry.of(Sample.article(), "one.html"),
                        IndexEntry.of(new Sample(Document.of("again", Sample.TEXT)).findings(), "two.html")));

        assertThat(page)
                .contains("2 documents, 22 quotes by 6 speakers", "href=\"one.html\"", "href=\"two.html\"")
                .contains("shipping and waterways");
        assertThat(page.indexOf("Elena Castell")).isLessThan(page.indexOf("Tomas Reyl"));
        assertThat(page)
                .contains("<td class=\"r\" data-unit=\"quotes\">4</td><td class=\"r\" data-unit=\"words\">56</td>");
    }

    @Test
    void anEntryThatWasWrittenDownLooksTheSameInAnIndex() {
        Document odd = Document.of("x", "y").withTitle("lone \uD83D surrogate, “quotes”, \n line");
        List<IndexEntry> entries =
                List.of(IndexEntry.of(Sample.article(), "one.html"), IndexEntry.of(Sample.bare(odd), "two.html"));

        List<IndexEntry> again =
                entries.stream().map(IndexEntry::toLine).map(IndexEntry::ofLine).toList();

        assertThat(HtmlIndex.write("x", again)).isEqualTo(HtmlIndex.write("x", entries));
        assertThat(entries.get(0).toLine()).doesNotContain("\n");
        String line = entries.get(0).toLine();
        for (String other : List.of("", "{}", "AAAA", "/////w==", line.substring(0, 40), line.substring(4))) {
            assertThatThrownBy(() -> IndexEntry.ofLine(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void noDocumentsMakeAPage() {
        assertThat(HtmlIndex.write("Nothing", List.of())).contains("0 documents, 0 quotes by 0 speakers");
    }

    @Test
    void aHostileTitleAndLinkAreTextAndAFile() {
        Document document = Document.of("x", "y").withTitle("<script>alert(1)</script>");

        String page =
                HtmlIndex.write("a & b", List.of(IndexEntry.of(Sample.bare(document), "javascript:alert(1).html")));

        assertThat(page)
                .contains("<title>a &amp; b</title>", "&lt;script&gt;", "href=\"./javascript:alert(1).html\"")
                .doesNotContain("<script");
    }
}
