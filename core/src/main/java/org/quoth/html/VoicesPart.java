package org.quoth.html;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.quoth.model.Quote;
import org.quoth.model.Speaker;
import org.quoth.model.Voice;

/** Who speaks and how much, with everything that each of them says. */
final class VoicesPart {
    private VoicesPart() {}

    static void write(Context context, Markup page) {
        if (context.findings().quotes().isEmpty()) {
            return;
        }
        ImmutableList<Voice> voices = context.quotes().voices();
        page.html("<section class=\"voices\" aria-labelledby=\"h-voices\">\n<h2 id=\"h-voices\">Who speaks</h2>\n");
        if (context.quotes().isEmpty()) {
            page.html("<p>Nobody is quoted.</p>\n");
        }
        voices.forEach(voice -> voice(voice, context, page));
        nobody(context, page);
        page.html("</section>\n");
    }

    private static void voice(Voice voice, Context context, Markup page) {
        Optional<Speaker> speaker = Optional.of(voice.speaker());
        page.html("<details class=\"" + context.palette().colour(speaker) + "\"><summary><b class=\"num\">")
                .html(context.palette().number(speaker))
                .html("</b> <span class=\"who\">")
                .text(voice.speaker().name())
                .html("</span> <span class=\"n\">" + Tone.percent(voice.share()) + "</span>");
        ArticlePart.office(voice.speaker())
                .ifPresent(office ->
                        page.html("<span class=\"role\">").text(office).html("</span>"));
        bar(voice, context.palette().isStriped(speaker), page);
        page.html("<span class=\"counts\">" + counts(voice) + "</span></summary>\n<ol>\n");
        for (int i = 0; i < context.quotes().size(); i++) {
            if (context.quotes().get(i).speaker().equals(speaker)) {
                item(i, context, page);
            }
        }
        page.html("</ol></details>\n");
    }

    private static void bar(Voice voice, boolean striped, Markup page) {
        double share = voice.share() * 100;
        page.html("<svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
                .html("<rect class=\"track\" width=\"100\" height=\"4\"/>")
                .number("<rect class=\"fill\" width=\"%.1f\" height=\"4\"/>", share);
        if (striped) {
            page.number("<rect class=\"track\" width=\"%.1f\" y=\"1.2\" height=\"1.6\"/>", share);
        }
        page.html("</svg>");
    }

    private static String counts(Voice voice) {
        List<String> parts = new ArrayList<>();
        parts.add(plural(voice.words(), "word"));
        if (voice.direct() > 0) {
            parts.add(voice.direct() + " direct");
        }
        if (voice.mixed() > 0) {
            parts.add(voice.mixed() + " mixed");
        }
        if (voice.indirect() > 0) {
            parts.add(voice.indirect() + " indirect");
        }
        return String.join(" · ", parts);
    }

    private static void nobody(Context context, Markup page) {
        int count = context.quotes().size() - context.quotes().attributed().size();
        if (count == 0) {
            return;
        }
        page.html("<details class=\"c0\"><summary><b class=\"num\">?</b> <span class=\"who\">Speaker not told</span>"
                + "<span class=\"counts\">" + plural(count, "quote") + "</span></summary>\n<ol>\n");
        for (int i = 0; i < context.quotes().size(); i++) {
            if (context.quotes().get(i).speaker().isEmpty()) {
                item(i, context, page);
            }
        }
        page.html("</ol></details>\n");
    }

    private static void item(int index, Context context, Markup page) {
        Quote quote = context.quotes().get(index);
        page.html("<li dir=\"auto\"><a href=\"#q" + index + "\">")
                .text(Context.shortened(quote.text()))
                .html("</a>");
        context.findings().sentiment().ifPresent(tones -> page.html(" ").html(Tone.html(tones.of(quote))));
        page.html("</li>\n");
    }

    static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
