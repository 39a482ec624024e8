package org.quoth.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.quoth.model.Document;

/** The article of a web page, as text: one paragraph a block, blank lines in between. */
final class WebPage {
    /** In the metadata of documents whose text is not their file's. */
    static final String EXTRACTED = "extractedFrom";

    private static final String NOISE =
            "script, style, template, noscript, iframe, svg, canvas, form, button, nav, aside,"
                    + " footer, dialog, select, [hidden], [aria-hidden=true], [role=navigation], [role=complementary],"
                    + " [style~=(?i)display\\s*:\\s*none]";
    private static final String ROOTS = "article, [role=article], [itemprop=articleBody], main, [role=main]";
    private static final String BLOCKS =
            "h1, h2, h3, h4, h5, h6, p, li, blockquote, figcaption, pre, td, dt, dd, div, section";
    private static final int ENOUGH = 200;

    private WebPage() {}

    /** The page's own declaration of its encoding counts; without one it is UTF-8. */
    static Document read(String id, byte[] page) throws IOException {
        return document(id, Jsoup.parse(new ByteArrayInputStream(page), null, ""));
    }

    static Document document(String id, org.jsoup.nodes.Document page) {
        Optional<String> title = meta(page, "og:title").or(() -> Optional.of(page.title()));
        Optional<Instant> date = meta(page, "article:published_time").flatMap(WebPage::instant);
        Optional<String> source = meta(page, "og:site_name");
        page.select(NOISE).remove();
        Document document = Document.of(id, text(root(page))).withMetadata(Map.of(EXTRACTED, "html"));
        document =
                title.filter(words -> !words.isBlank()).map(document::withTitle).orElse(document);
        document = source.map(document::withSource).orElse(document);
        return date.map(document::withDate).orElse(document);
    }

    private static Optional<String> meta(org.jsoup.nodes.Document page, String property) {
        return page.select("meta[property=" + property + "], meta[name=" + property + "]").stream()
                .map(element -> element.attr("content").strip())
                .filter(content -> !content.isEmpty())
                .findFirst();
    }

    private static Optional<Instant> instant(String date) {
        try {
            return Optional.of(OffsetDateTime.parse(date).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    /** Where the page says that its article is; else the element that has most text in paragraphs of its own. */
    private static Element root(org.jsoup.nodes.Document page) {
        return page.select(ROOTS).stream()
                .filter(element -> prose(element) >= ENOUGH)
                .max(Comparator.comparingInt(WebPage::prose))
                .or(() -> page.select("div, section, td").stream()
                        .filter(element -> ownProse(element) >= ENOUGH)
                        .max(Comparator.comparingInt(WebPage::ownProse)))
                .orElse(page.body());
    }

    private static int prose(Element element) {
        return element.select("p").stream().mapToInt(WebPage::unlinked).sum();
    }

    private static int ownProse(Element element) {
        return element.children().stream()
                .filter(child -> child.nameIs("p"))
                .mapToInt(WebPage::unlinked)
                .sum();
    }

    private static int unlinked(Element element) {
        int linked = element.select("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return Math.max(0, element.text().length() - linked);
    }

    private static String text(Element root) {
        List<String> blocks = new ArrayList<>();
        for (Element block : root.select(BLOCKS)) {
            // A block that holds others is only where they stand; what it says itself is a block like them.
            String words = block.select(BLOCKS).size() > 1 ? block.ownText() : block.text();
            if (!words.isBlank()) {
                blocks.add(words.strip());
            }
        }
        return blocks.isEmpty() ? root.text() : String.join("\n\n", blocks);
    }
}
