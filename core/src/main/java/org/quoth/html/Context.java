package org.quoth.html;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import org.quoth.model.Document;
import org.quoth.model.Findings;
import org.quoth.model.Paragraph.Kind;
import org.quoth.model.Quotes;
import org.quoth.model.Span;

/**
 * What the parts of the page share.
 *
 * @param findings what to show
 * @param quotes the quotes, empty where they were not asked for
 * @param headline the first line of the text, where it stands at the top of the page as its heading
 * @param body the paragraphs to print below
 * @param places where to link
 * @param palette each speaker's number and colour
 */
record Context(
        Findings findings,
        Quotes quotes,
        Optional<Block> headline,
        ImmutableList<Block> body,
        Places places,
        Palette palette) {
    private static final int LONGEST_EXCERPT = 180;

    static Context of(Findings findings) {
        Quotes quotes = findings.quotes().orElseGet(() -> Quotes.of(ImmutableSet.of()));
        ImmutableList<Block> blocks = Block.of(findings);
        Optional<Block> headline = headline(findings.document(), blocks);
        ImmutableList<Block> body = blocks.subList(headline.isPresent() ? 1 : 0, blocks.size());
        return new Context(findings, quotes, headline, body, Places.of(findings, blocks), Palette.of(quotes.voices()));
    }

    /** The first of several lines, where it says what the title says or, without a title, is a heading. */
    private static Optional<Block> headline(Document document, ImmutableList<Block> blocks) {
        if (blocks.size() < 2) {
            return Optional.empty();
        }
        Block first = blocks.get(0);
        String line =
                document.text().substring(first.span().begin(), first.span().end());
        boolean isHeadline = document.title()
                .filter(title -> !title.isBlank())
                .map(title -> letters(title).equals(letters(line)))
                .orElse(first.kind() == Kind.HEADING);
        return isHeadline ? Optional.of(first) : Optional.empty();
    }

    /** Title and line may come from different places, with other quotation marks, or a full stop in one alone. */
    private static String letters(String line) {
        return CharMatcher.forPredicate(Character::isLetterOrDigit)
                .retainFrom(line)
                .toLowerCase(Locale.ROOT);
    }

    String text() {
        return findings.document().text();
    }

    /** A linked line that shows something in its place: the sentence around it, with the thing itself in bold. */
    void evidence(Span span, Markup page) {
        String text = text();
        if (span.end() > text.length()) {
            return;
        }
        Span around = places.at(span.begin())
                .map(Places.Place::span)
                .filter(place -> place.contains(span))
                .orElse(span);
        page.html("<a href=\"" + places.link(span.begin()) + "\">");
        if (around.equals(span)) {
            page.text(shortened(text.substring(span.begin(), span.end())));
        } else {
            int room = Math.max(0, (LONGEST_EXCERPT - span.length()) / 2);
            int from = wordBegin(text, Math.max(around.begin(), span.begin() - room), around.begin());
            int to = wordEnd(text, Math.min(around.end(), span.end() + room), around.end());
            page.html(from > around.begin() ? "… " : "")
                    .text(text.substring(from, span.begin()))
                    .html("<b>")
                    .text(text.substring(span.begin(), span.end()))
                    .html("</b>")
                    .text(text.substring(span.end(), to))
                    .html(to < around.end() ? " …" : "");
        }
        page.html("</a>");
    }

    static String shortened(String words) {
        if (words.length() <= LONGEST_EXCERPT) {
            return words;
        }
        int end = words.lastIndexOf(' ', LONGEST_EXCERPT);
        return words.substring(0, end > 0 ? end : LONGEST_EXCERPT) + " …";
    }

    private static int wordBegin(String text, int offset, int floor) {
        int at = offset;
        while (at > floor && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int wordEnd(String text, int offset, int ceiling) {
        int at = offset;
        while (at < ceiling && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
