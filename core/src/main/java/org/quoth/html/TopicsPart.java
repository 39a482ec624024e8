package org.quoth.html;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.quoth.model.Keyphrase;
import org.quoth.model.Subject;
import org.quoth.model.Topic;

/** What the text is about, and the phrases that carry it. */
final class TopicsPart {
    private static final int DEEPEST = 10;

    private TopicsPart() {}

    static void write(Context context, Markup page) {
        context.findings().topics().ifPresent(index -> topics(index.all(), context, page));
        context.findings()
                .keyphrases()
                .filter(phrases -> !phrases.isEmpty())
                .ifPresent(phrases -> keyphrases(phrases, context, page));
    }

    private static void topics(ImmutableList<Topic> topics, Context context, Markup page) {
        page.html("<section class=\"topics\" aria-labelledby=\"h-topics\">\n<h2 id=\"h-topics\">About what</h2>\n");
        if (topics.isEmpty()) {
            page.html("<p>No topic fits well enough to be named.</p>\n");
        }
        topics.forEach(topic -> topic(topic, context, page));
        page.html("</section>\n");
    }

    private static void topic(Topic topic, Context context, Markup page) {
        page.html("<details><summary><span class=\"who\">")
                .text(topic.name())
                .html("</span> <span class=\"n\">" + Tone.percent(topic.confidence()) + "</span>")
                .number(
                        "<svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                                + "<rect class=\"track\" width=\"100\" height=\"4\"/>"
                                + "<rect class=\"ink\" width=\"%.1f\" height=\"4\"/></svg>",
                        topic.confidence() * 100)
                .html("<span class=\"counts\">");
        broader(topic).ifPresent(path -> page.text(path).html(" · "));
        page.text(topic.code()).html("</span></summary>\n<ol>\n");
        for (Topic.Evidence evidence : topic.evidence()) {
            page.html("<li dir=\"auto\">");
            context.evidence(evidence.excerpt().span(), page);
            page.html(" <span class=\"n\">" + Tone.percent(evidence.weight()) + "</span></li>\n");
        }
        page.html("</ol></details>\n");
    }

    /** From the broadest subject down. */
    private static Optional<String> broader(Topic topic) {
        Deque<String> names = new ArrayDeque<>();
        Optional<Subject> parent = topic.parent();
        while (parent.isPresent() && names.size() < DEEPEST) {
            names.addFirst(parent.get().name());
            parent = parent.get().parent();
        }
        return Optional.of(String.join(" › ", names)).filter(path -> !path.isEmpty());
    }

    private static void keyphrases(ImmutableList<Keyphrase> phrases, Context context, Markup page) {
        page.html(
                "<section class=\"phrases\" aria-labelledby=\"h-phrases\">\n<h2 id=\"h-phrases\">In its words</h2>\n<ul>\n");
        for (Keyphrase phrase : phrases) {
            page.html("<li><a href=\""
                            + context.places().link(phrase.mentions().get(0).begin()) + "\">")
                    .text(phrase.text())
                    .html("</a></li>\n");
        }
        page.html("</ul></section>\n");
    }
}
