package org.quoth.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.quoth.model.Findings;
import org.quoth.model.Quotes;
import org.quoth.model.Span;

/**
 * What the parts of the page share.
 *
 * @param findings what to show
 * @param quotes the quotes, empty where they were not asked for
 * @param blocks the paragraphs to print
 * @param places where to link
 * @param palette each speaker's number and colour
 */
record Context(Findings findings, Quotes quotes, ImmutableList<Block> blocks, Places places, Palette palette) {
    private static final int LONGEST_EXCERPT = 180;

    static Context of(Findings findings) {
        Quotes quotes = findings.quotes().orElseGet(() -> Quotes.of(ImmutableSet.of()));
        ImmutableList<Block> blocks = Block.of(findings);
        return new Context(findings, quotes, blocks, Places.of(findings, blocks), Palette.of(quotes.voices()));
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
