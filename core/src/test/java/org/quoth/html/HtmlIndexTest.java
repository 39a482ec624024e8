package org.quoth.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quoth.model.Document;

class HtmlIndexTest {
    @Test
    void whoeverIsQuotedMostComesFirstWithEveryDocument() {
        String page = HtmlIndex.write(
                "This week",
                List.of(
                        HtmlIndex.entry(Sample.article(), "one.html"),
                        HtmlIndex.entry(new Sample(Document.of("again", Sample.TEXT)).findings(), "two.html")));

        assertThat(page)
                .contains("2 documents, 22 quotes by 6 speakers", "href=\"one.html\"", "href=\"two.html\"")
                .contains("shipping and waterways");
        assertThat(page.indexOf("Elena Castell")).isLessThan(page.indexOf("Tomas Reyl"));
        assertThat(page)
                .contains("<td class=\"r\" data-unit=\"quotes\">4</td><td class=\"r\" data-unit=\"words\">56</td>");
    }

    @Test
    void noDocumentsMakeAPage() {
        assertThat(HtmlIndex.write("Nothing", List.of())).contains("0 documents, 0 quotes by 0 speakers");
    }

    @Test
    void aHostileTitleAndLinkAreTextAndAFile() {
        Document document = Document.of("x", "y").withTitle("<script>alert(1)</script>");

        String page =
                HtmlIndex.write("a & b", List.of(HtmlIndex.entry(Sample.bare(document), "javascript:alert(1).html")));

        assertThat(page)
                .contains("<title>a &amp; b</title>", "&lt;script&gt;", "href=\"./javascript:alert(1).html\"")
                .doesNotContain("<script");
    }
}
