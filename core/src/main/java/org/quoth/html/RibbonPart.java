package org.quoth.html;

import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Sentiment;
import org.quoth.model.SentimentIndex;
import org.quoth.model.Span;

/** The tone along the text, sentence by sentence, and below it who has the word where. */
final class RibbonPart {
    private static final double WIDTH = 1000;
    private static final double MIDDLE = 50;
    private static final double REACH = 46;
    private static final double LEAST = 1.5;
    private static final int STRIP = 101;
    private static final int NESTED = 110;
    private static final int BOTTOM = 116;
    private static final int STRIPE = 3;

    private final Context context;
    private final Markup page;
    private final double scale;

    private RibbonPart(Context context, Markup page) {
        this.context = context;
        this.page = page;
        this.scale = WIDTH / context.text().length();
    }

    static void write(Context context, Markup page) {
        if (context.findings().sentiment().isEmpty() || context.places().all().isEmpty()) {
            return;
        }
        SentimentIndex tones = context.findings().sentiment().get();
        page.html("<section class=\"tones\" aria-labelledby=\"h-tone\">\n<h2 id=\"h-tone\">In what tone</h2>\n<dl>")
                .html("<div><dt>The whole text</dt><dd>" + Tone.html(tones.overall()) + "</dd></div>")
                .html("<div><dt>The narrator</dt><dd>" + Tone.html(tones.narrated()) + "</dd></div>")
                .html("<div><dt>Those quoted</dt><dd>" + Tone.html(tones.quoted()) + "</dd></div></dl>\n");
        new RibbonPart(context, page).figure(tones);
        page.html("</section>\n");
    }

    private void figure(SentimentIndex tones) {
        page.html("<figure><svg class=\"ribbon\" viewBox=\"0 0 1000 116\" preserveAspectRatio=\"none\""
                + " aria-hidden=\"true\">");
        int positive = 0;
        int negative = 0;
        for (Places.Place place : context.places().all()) {
            Sentiment tone = tones.of(place.span());
            positive += tone.score() > 0 ? 1 : 0;
            negative += tone.score() < 0 ? 1 : 0;
            sentence(place, tone);
        }
        page.number("<line x1=\"0\" x2=\"%.0f\" y1=\"%.0f\" y2=\"%.0f\"/>", WIDTH, MIDDLE, MIDDLE);
        context.quotes().forEach(this::speech);
        page.html("</svg><figcaption>From the first sentence to the last: above the line positive ("
                + positive + "), below it negative (" + negative + ")."
                + (context.quotes().isEmpty()
                        ? ""
                        : " The strip below shows who speaks where"
                                + (context.palette().hasStripes() ? "; from speaker 9 on with stripes." : "."))
                + "</figcaption></figure>\n");
    }

    private void sentence(Places.Place place, Sentiment tone) {
        double height = Math.max(LEAST, Math.abs(tone.score()) * REACH);
        double y = tone.score() < 0 ? MIDDLE : MIDDLE - height;
        Span span = place.span();
        page.html("<a href=\"#" + place.anchor() + "\" tabindex=\"-1\"><rect class=\""
                        + Tone.of(tone).style() + "\"")
                .number(
                        " x=\"%.2f\" width=\"%.2f\" y=\"%.2f\" height=\"%.2f\"><title>",
                        span.begin() * scale, Math.max(LEAST, span.length() * scale - 1), y, height)
                .html(Tone.words(tone) + ": ")
                .text(Context.shortened(context.text().substring(span.begin(), span.end())))
                .html("</title></rect></a>");
    }

    private void speech(Quote quote) {
        page.html("<g class=\"voice " + context.palette().colour(quote.speaker()) + "\"><title>")
                .text(Palette.name(quote))
                .html("</title>");
        int top = quote.nested() ? NESTED : STRIP;
        int height = context.palette().isStriped(quote.speaker()) ? STRIPE : BOTTOM - top;
        for (Excerpt part : quote.content()) {
            for (int y = top; y < BOTTOM; y += height + STRIPE) {
                page.number(
                        "<rect x=\"%.2f\" width=\"%.2f\" y=\"%d\" height=\"%d\"/>",
                        part.begin() * scale, Math.max(LEAST, part.span().length() * scale), y, height);
            }
        }
        page.html("</g>");
    }
}
