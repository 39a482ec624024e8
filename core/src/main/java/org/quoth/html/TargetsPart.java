package org.quoth.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.List;
import java.util.Locale;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.SentimentIndex;
import org.quoth.model.Target;

/** Whom and what the text names and, where it is known, the tone toward each. */
final class TargetsPart {
    private static final int SHOWN = 8;
    private static final double MIDDLE = 50;

    private TargetsPart() {}

    static void write(Context context, Markup page) {
        if (context.findings().sentiment().isPresent()) {
            targets(context.findings().sentiment().get(), context, page);
        } else {
            context.findings().entities().ifPresent(entities -> names(entities, context, page));
        }
    }

    private static void targets(SentimentIndex tones, Context context, Markup page) {
        ImmutableList<Target> targets = tones.targets();
        if (targets.isEmpty()) {
            return;
        }
        page.html("<section class=\"targets\" aria-labelledby=\"h-targets\">\n<h2 id=\"h-targets\">Toward whom</h2>\n");
        Iterables.limit(targets, SHOWN).forEach(target -> target(target, context, page));
        List<Target> rest = targets.subList(Math.min(SHOWN, targets.size()), targets.size());
        if (!rest.isEmpty()) {
            page.html("<details class=\"more\"><summary>" + rest.size() + " more</summary>\n");
            rest.forEach(target -> target(target, context, page));
            page.html("</details>\n");
        }
        page.html("</section>\n");
    }

    private static void target(Target target, Context context, Markup page) {
        page.html("<details><summary><span class=\"who\">")
                .text(target.entity().name())
                .html("</span> " + Tone.html(target.sentiment()));
        scale(target.sentiment().score(), Tone.of(target.sentiment()), page);
        page.html("<span class=\"counts\">" + kind(target.entity()) + " · "
                + VoicesPart.plural(target.mentions().size(), "mention") + "</span></summary>\n<ol>\n");
        for (Target.MentionTone mention : target.mentions()) {
            page.html("<li dir=\"auto\">");
            context.evidence(mention.mention().span(), page);
            page.html(" " + Tone.html(mention.sentiment()) + "</li>\n");
        }
        page.html("</ol></details>\n");
    }

    private static void scale(double score, Tone tone, Markup page) {
        double length = Math.abs(score) * MIDDLE;
        page.number(
                "<svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        + "<rect class=\"track\" width=\"100\" height=\"4\"/>"
                        + "<rect class=\"%s\" x=\"%.1f\" width=\"%.1f\" height=\"4\"/>"
                        + "<line x1=\"50\" x2=\"50\" y1=\"0\" y2=\"4\"/></svg>",
                tone.style(), score < 0 ? MIDDLE - length : MIDDLE, length);
    }

    private static void names(ImmutableList<Entity> entities, Context context, Markup page) {
        if (entities.isEmpty()) {
            return;
        }
        page.html(
                        "<section class=\"targets\" aria-labelledby=\"h-names\">\n<h2 id=\"h-names\">Who and what is named</h2>\n")
                .html("<ul class=\"names\">\n");
        for (Entity entity : entities) {
            Excerpt first = entity.mentions().get(0);
            page.html("<li><a href=\"" + context.places().link(first.begin()) + "\">")
                    .text(entity.name())
                    .html("</a> <span class=\"counts\">" + kind(entity) + " · "
                            + VoicesPart.plural(entity.mentions().size(), "mention") + "</span></li>\n");
        }
        page.html("</ul></section>\n");
    }

    private static String kind(Entity entity) {
        return entity.kind().name().toLowerCase(Locale.ROOT);
    }
}
