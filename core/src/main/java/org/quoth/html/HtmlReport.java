package org.quoth.html;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quoth.model.Document;
import org.quoth.model.Findings;
import org.quoth.model.Topic;

/**
 * A page that a person reads: the text with its quotes, who speaks, in what tone, about what. One file that needs no
 * network and no script, for screen, phone and paper. Everything that comes from the document is escaped; characters
 * that could disguise it (bidirectional overrides, controls, lone surrogates) are shown as signs. A part that the
 * findings do not hold is left out.
 */
public final class HtmlReport {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int OPENING_WORDS = 9;
    private static final int HEADLINE_WORDS = 12;
    private static final int LONGEST_OPENING = 180;

    private HtmlReport() {}

    /**
     * Writes findings as a page.
     *
     * @param findings what to show
     * @return a complete HTML document
     */
    public static String write(Findings findings) {
        Context context = Context.of(findings);
        Markup page = new Markup();
        Page.begin(headline(findings.document()), page);
        page.html("<a class=\"skip\" href=\"#findings\">To the findings</a>\n");
        ArticlePart article = new ArticlePart(context, page);
        masthead(context, article, page);
        errors(findings.errors(), page);
        page.html("<main>\n");
        article.body();
        page.html("<aside id=\"findings\" aria-label=\"Findings\">\n");
        VoicesPart.write(context, page);
        RibbonPart.write(context, page);
        TargetsPart.write(context, page);
        TopicsPart.write(context, page);
        ExtrasPart.write(context, page);
        page.html("</aside>\n</main>\n");
        key(context, page);
        Page.end(page);
        return page.toString();
    }

    /** The title; without one, how the text begins; without a text, the id. */
    static String headline(Document document) {
        return document.title().filter(title -> !title.isBlank()).orElseGet(() -> opening(document));
    }

    /** The first line, if it is short enough for a heading; else the words that it begins with. */
    private static String opening(Document document) {
        String line = document.text().strip().lines().findFirst().orElse("");
        List<String> words = Splitter.on(CharMatcher.whitespace())
                .omitEmptyStrings()
                .splitToList(line.substring(0, Math.min(line.length(), LONGEST_OPENING)));
        if (words.isEmpty()) {
            return document.id();
        }
        if (words.size() <= HEADLINE_WORDS && line.length() <= LONGEST_OPENING) {
            return line.strip();
        }
        return String.join(" ", words.subList(0, Math.min(OPENING_WORDS, words.size())))
                        .replaceAll("\\p{P}+$", "")
                + "\u00a0…";
    }

    private static void masthead(Context context, ArticlePart article, Markup page) {
        Document document = context.findings().document();
        page.html("<header>\n<p class=\"dateline\"><span>");
        page.text(document.source().orElse("Quoth")).html("</span>");
        document.date().ifPresent(date -> page.html("<span>" + DATE.format(date) + "</span>"));
        page.html("<span>").text(document.id()).html("</span></p>\n");
        article.heading();
        standfirst(context, page);
        page.html("</header>\n");
    }

    /** The page in one line. */
    private static void standfirst(Context context, Markup page) {
        page.html("<p class=\"standfirst\">");
        if (context.findings().quotes().isPresent()) {
            int quotes = context.quotes().size();
            page.html(quotes == 0 ? "Nobody is quoted" : VoicesPart.plural(quotes, "quote"));
            int speakers = context.palette().numbers().size();
            page.html(speakers == 0 ? "" : " by " + VoicesPart.plural(speakers, "speaker"));
        }
        context.findings()
                .sentiment()
                .ifPresent(tones -> page.html(" <span class=\"dot\">·</span> ").html(Tone.html(tones.overall())));
        context.findings()
                .topics()
                .flatMap(topics -> topics.all().stream().findFirst())
                .map(Topic::name)
                .ifPresent(name -> page.html(" <span class=\"dot\">·</span> ").text(name));
        page.html("</p>\n");
    }

    private static void errors(ImmutableMap<String, String> errors, Markup page) {
        if (errors.isEmpty()) {
            return;
        }
        page.html("<section class=\"errors\" role=\"note\" aria-label=\"What is missing\">\n<h2>Not everything could be"
                + " read</h2>\n<dl>");
        for (Map.Entry<String, String> error : errors.entrySet()) {
            page.html("<div><dt>")
                    .text(ExtrasPart.spoken(error.getKey()))
                    .html("</dt><dd>")
                    .text(error.getValue())
                    .html("</dd></div>");
        }
        page.html("</dl>\n</section>\n");
    }

    private static void key(Context context, Markup page) {
        page.html("<footer>\n");
        if (!context.quotes().isEmpty()) {
            page.html("<p class=\"key\"><span class=\"q direct c1\">direct</span> all in quotation marks, "
                    + "<span class=\"q mixed c1\">mixed</span> partly, "
                    + "<span class=\"q indirect c1\">indirect</span> not at all; "
                    + "<span class=\"cue c1\">cue</span> the words that attribute, "
                    + "<span class=\"src c1\">source</span> those that name the speaker. "
                    + "Point at a quote, tab to it or tap it for what is known about it.</p>\n");
        }
        page.html("<p>Read by a machine, which errs: percentages say how often it is right when it is this sure. Made"
                + " with Quoth.</p>\n</footer>\n");
    }
}
