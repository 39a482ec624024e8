package org.quoth.html;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quoth.html.Segment.Mark;
import org.quoth.html.Segment.Part;
import org.quoth.model.Excerpt;
import org.quoth.model.Paragraph.Kind;
import org.quoth.model.Quote;
import org.quoth.model.Quotes;
import org.quoth.model.SentimentIndex;
import org.quoth.model.Span;
import org.quoth.model.Speaker;

/** The text itself, with its quotes marked and named in the margin. */
final class ArticlePart {
    private final Context context;
    private final String text;
    private final Quotes quotes;
    private final Optional<SentimentIndex> tones;
    private final Segment.Cursor cursor;
    private final Markup page;
    private final Set<Integer> introduced = new HashSet<>();
    private final Set<Speaker> namedInBlock = new HashSet<>();
    private final Set<Integer> described = new HashSet<>();
    private boolean hasMargin;

    ArticlePart(Context context, Markup page) {
        this.context = context;
        this.text = context.text();
        this.quotes = context.quotes();
        this.tones = context.findings().sentiment();
        this.cursor = new Segment.Cursor(quotes, text.length());
        this.page = page;
    }

    /** The page's heading: the text's own headline, marked like the rest of it, or what the document is called. */
    void heading() {
        page.html("<h1 dir=\"auto\">");
        context.headline()
                .ifPresentOrElse(
                        this::content,
                        () -> page.text(HtmlReport.headline(context.findings().document())));
        page.html("</h1>\n");
    }

    /** The text below its heading, which comes first: the marks are handed out in the order of the text. */
    void body() {
        page.html("<article id=\"text\" aria-label=\"The text\">\n");
        hasMargin = true;
        if (context.body().isEmpty()) {
            page.html("<p class=\"empty\">The document is empty.</p>\n");
        }
        context.body().forEach(this::block);
        page.html("</article>\n");
    }

    private void block(Block block) {
        String tag = block.kind() == Kind.HEADING ? "h2" : "p";
        String kind = block.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        page.html("<" + tag + " dir=\"auto\" class=\"" + kind + "\">");
        content(block);
        page.html("</" + tag + ">\n");
    }

    private void content(Block block) {
        namedInBlock.clear();
        int at = block.span().begin();
        for (Places.Place place : context.places().in(block.span())) {
            between(at, place.span().begin());
            page.html("<span class=\"s\" id=\"" + place.anchor() + "\">");
            unit(place.span());
            page.html("</span>");
            at = place.span().end();
        }
        between(at, block.span().end());
    }

    private void between(int begin, int end) {
        if (begin < end) {
            unit(new Span(begin, end));
        }
    }

    /** Neighbouring segments of one quote make one piece. */
    private void unit(Span span) {
        Optional<Mark> open = Optional.empty();
        for (Segment segment : Segment.of(span, cursor.in(span))) {
            if (!segment.content().equals(open)) {
                open.ifPresent(this::close);
                segment.content().ifPresent(this::open);
                open = segment.content();
            }
            segment(segment);
        }
        open.ifPresent(this::close);
    }

    private void segment(Segment segment) {
        String words = text.substring(segment.span().begin(), segment.span().end());
        if (segment.words().isEmpty()) {
            page.text(words);
            return;
        }
        Mark mark = segment.words().get();
        Quote quote = quotes.get(mark.quote());
        boolean cue = mark.part() == Part.CUE;
        page.html("<span class=\"%s %s\"".formatted(cue ? "cue" : "src", colour(quote)))
                .attribute("title", (cue ? "cue of " : "source of ") + Palette.name(quote))
                .html(">")
                .text(words)
                .html("</span>");
    }

    private void open(Mark mark) {
        Quote quote = quotes.get(mark.quote());
        boolean first = introduced.add(mark.quote());
        if (first) {
            note(quote);
        }
        page.html("<mark class=\"q %s %s%s\" tabindex=\"%d\"%s aria-describedby=\"d%d\">"
                .formatted(
                        type(quote),
                        colour(quote),
                        quote.nested() ? " nested" : "",
                        first ? 0 : -1,
                        first ? " id=\"q" + mark.quote() + "\"" : "",
                        mark.quote()));
    }

    private void close(Mark mark) {
        card(quotes.get(mark.quote()), described.add(mark.quote()) ? " id=\"d" + mark.quote() + "\"" : "");
        page.html("</mark>");
    }

    /**
     * Stands in the margin where there is one, and is what a screen reader says before the quote. The margin names a
     * speaker once a paragraph; after that, and in the heading, which has no margin, a number in the text tells.
     */
    private void note(Quote quote) {
        boolean again =
                quote.speaker().filter(speaker -> !namedInBlock.add(speaker)).isPresent();
        page.html("<span class=\"note " + colour(quote) + (again || !hasMargin ? " again" : "") + "\"><b>")
                .html(context.palette().number(quote.speaker()))
                .html("</b><span class=\"name\"> ")
                .text(Palette.name(quote))
                .html("<i>" + type(quote) + (quote.nested() ? ", within a quote" : ""));
        tones.ifPresent(index -> page.html(", " + Tone.words(index.of(quote))));
        page.html(" </i></span></span>");
    }

    /** Shown at the foot of the window while the quote is pointed at, focused or tapped; what describes it to readers. */
    private void card(Quote quote, String id) {
        page.html("<span class=\"card " + colour(quote) + "\"" + id + " aria-hidden=\"true\"><strong>")
                .text(Palette.name(quote))
                .html("</strong>");
        quote.speaker()
                .flatMap(ArticlePart::office)
                .ifPresent(office -> page.html(", ").text(office));
        page.html("<br>" + type(quote) + " quote" + (quote.nested() ? " within a quote" : ""));
        cue(quote).ifPresent(cue -> page.html(", “").text(cue).html("”"));
        page.html(" · attribution " + Tone.percent(quote.confidence()));
        if (quote.speaker().isPresent()) {
            page.html(" · speaker " + Tone.percent(quote.speakerConfidence()));
        }
        tones.map(index -> index.of(quote))
                .ifPresent(tone -> page.html(" · tone ").html(Tone.html(tone)));
        page.html("</span>");
    }

    private static Optional<String> cue(Quote quote) {
        return quote.cue().map(Excerpt::text);
    }

    /** Role and organisation; "US State Department Spokesperson" has both. */
    static Optional<String> office(Speaker speaker) {
        ImmutableList.Builder<String> parts = ImmutableList.builder();
        speaker.role().ifPresent(parts::add);
        speaker.organization()
                .filter(body -> !speaker.role().orElse("").contains(body))
                .ifPresent(parts::add);
        String office = String.join(", ", parts.build());
        return Optional.of(office).filter(words -> !words.isBlank());
    }

    private String colour(Quote quote) {
        return context.palette().colour(quote.speaker());
    }

    private static String type(Quote quote) {
        return quote.type().name().toLowerCase(Locale.ROOT);
    }
}
