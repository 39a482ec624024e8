package org.quoth.cli;

import com.google.common.base.Splitter;
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
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.quoth.model.Document;

/** The article of a web page, as text: one paragraph a block, blank lines in between. */
final class WebPage {
    /** In the metadata of documents whose text is not their file's. */
    static final String EXTRACTED = "extractedFrom";

    private static final String NOISE =
            "script, style, template, noscript, iframe, svg, canvas, form, button, nav, aside,"
                    + " footer, dialog, select, [hidden], [aria-hidden=true], [role=navigation], [role=complementary],"
                    + " [style~=(?i)display\\s*:\\s*none]";
    /** Words in the class or id of what stands around articles. */
    private static final Pattern AROUND = Pattern.compile(
            "(?i)(?<![a-z])(?:ads?|advert\\w*|breadcrumbs?|comments?|consent|cookies?|footer|menu|nav\\w*"
                    + "|newsletter|promo\\w*|related|recommended|share|sharing|sidebar|sign-?up|social|sponsor\\w*"
                    + "|subscri\\w+|teasers?|trending|widget)(?![a-z])");

    private static final String ROOTS = "article, [role=article], [itemprop=articleBody], main, [role=main]";
    private static final String BLOCKS =
            "h1, h2, h3, h4, h5, h6, p, li, blockquote, figcaption, pre, td, dt, dd, div, section";
    private static final int ENOUGH = 200;
    private static final int PROSE = 100;
    private static final String BREAK = "\u2029";

    private WebPage() {}

    /** The page's own declaration of its encoding counts; without one it is UTF-8. */
    static Document read(String id, byte[] page) throws IOException {
        return document(id, Jsoup.parse(new ByteArrayInputStream(page), null, ""));
    }

    static Document document(String id, org.jsoup.nodes.Document page) {
        Optional<String> title = meta(page, "og:title").or(() -> Optional.of(title(page)));
        Optional<Instant> date = meta(page, "article:published_time").flatMap(WebPage::instant);
        Optional<String> source = meta(page, "og:site_name");
        page.select(NOISE).remove();
        removeAround(page);
        page.select("table").stream().filter(WebPage::isData).forEach(Element::remove);
        markBreaks(page);
        Document document = Document.of(id, text(root(page))).withMetadata(Map.of(EXTRACTED, "html"));
        document =
                title.filter(words -> !words.isBlank()).map(document::withTitle).orElse(document);
        document = source.map(document::withSource).orElse(document);
        return date.map(document::withDate).orElse(document);
    }

    /** A page's title often ends with the name of the site; then its heading is the title proper. */
    private static String title(org.jsoup.nodes.Document page) {
        return page.select("h1").stream()
                .map(Element::text)
                .filter(heading -> !heading.isBlank() && page.title().startsWith(heading))
                .findFirst()
                .orElseGet(page::title);
    }

    /** Whatever its name says, what holds half of the page's words is not around the article. */
    private static void removeAround(org.jsoup.nodes.Document page) {
        int all = unlinked(page.body());
        for (Element element : page.select("body [class], body [id]")) {
            String names = element.className() + " " + element.id();
            if (AROUND.matcher(names).find() && 2 * unlinked(element) < all) {
                element.remove();
            }
        }
    }

    /** Figures and names in cells, and not a table that only lays out a page. */
    private static boolean isData(Element table) {
        return table.select("td, th").stream().allMatch(cell -> cell.text().length() < PROSE);
    }

    /** Two line breaks in a row part paragraphs. */
    private static void markBreaks(org.jsoup.nodes.Document page) {
        for (Element first : page.select("br")) {
            Element next = first.nextElementSibling();
            boolean textBetween = first.nextSibling() instanceof TextNode text && !text.isBlank();
            if (next != null && next.nameIs("br") && !textBetween) {
                first.after(new TextNode(BREAK));
            }
        }
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
        List<String> blocks = new ArrayList<>(root.is(BLOCKS) ? List.of() : parts(root.ownText()));
        for (Element block : root.select(BLOCKS)) {
            // A block that holds others is only where they stand; what it says itself is a block like them.
            if (!isOnlyLinks(block)) {
                String bullet = block.nameIs("li") ? "• " : "";
                parts(block.select(BLOCKS).size() > 1 ? block.ownText() : block.text())
                        .forEach(part -> blocks.add(bullet + part));
            }
        }
        return String.join("\n\n", blocks.isEmpty() ? parts(root.text()) : blocks);
    }

    private static List<String> parts(String words) {
        return Splitter.on(BREAK).trimResults().omitEmptyStrings().splitToList(words);
    }

    /** A list of other pages, and not of things. */
    private static boolean isOnlyLinks(Element block) {
        return block.is("p, li, div, td") && block.selectFirst("a") != null && unlinked(block) == 0;
    }
}
