package org.quoth.examples;

import static java.util.stream.Collectors.joining;

import com.google.common.base.Strings;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quoth.Analysis;
import org.quoth.model.Document;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Sentiment;
import org.quoth.model.Speaker;
import org.quoth.model.Target;
import org.quoth.model.Topic;
import org.quoth.model.Voice;

/** An analysis as text for a terminal: who said what, by speaker; the tone toward people and places; the topics. */
final class PlainReport {
    private static final int WIDTH = 96;
    private static final int TARGETS = 12;
    private static final int NAME_WIDTH = 28;
    private static final int BAR = 20;

    private final Analysis analysis;

    PlainReport(Analysis analysis) {
        this.analysis = analysis;
    }

    void print(PrintStream out) {
        Document document = analysis.document();
        out.println(document.title().orElse(document.id()));
        out.println("═".repeat(WIDTH));
        quotes(out);
        targets(out);
        topics(out);
    }

    private void quotes(PrintStream out) {
        out.println("\nWHO SAID WHAT");
        for (Voice voice : analysis.speakers()) {
            out.printf("%n%s%n", headline(voice));
            analysis.quotes().by(voice.speaker()).forEach(quote -> quote(out, quote));
        }
        List<Quote> unattributed =
                analysis.quotes().where(quote -> quote.speaker().isEmpty());
        if (!unattributed.isEmpty()) {
            out.printf("%nNobody in particular%n");
            unattributed.forEach(quote -> quote(out, quote));
        }
    }

    private static String headline(Voice voice) {
        Speaker speaker = voice.speaker();
        String role = speaker.role()
                .or(speaker::organization)
                .map(what -> ", " + what)
                .orElse("");
        return "%s%s  (%d %s, %d words, %.0f %% of all that is attributed)"
                .formatted(
                        speaker.name(),
                        role,
                        voice.quotes(),
                        voice.quotes() == 1 ? "quote" : "quotes",
                        voice.words(),
                        100 * voice.share());
    }

    private void quote(PrintStream out, Quote quote) {
        String cue = quote.cue().map(Excerpt::text).orElse("—");
        String label = "  %-8s %s  %s".formatted(lower(quote.type()), sign(analysis.sentiment(quote)), cue);
        out.println(label);
        for (String line : wrap(quote.text(), WIDTH - 13)) {
            out.println("             " + line);
        }
    }

    private void targets(PrintStream out) {
        out.println("\nTHE TONE TOWARD");
        analysis.targets().stream()
                .filter(target -> target.entity().kind() != Entity.Kind.OTHER)
                .limit(TARGETS)
                .forEach(target -> out.println(target(target)));
        out.printf("%n  %s the article as a whole%n", bar(analysis.sentiment()));
    }

    private static String target(Target target) {
        String name = Strings.padEnd(target.entity().name(), NAME_WIDTH, ' ');
        int mentions = target.mentions().size();
        return "  %s %s %s  %d %s"
                .formatted(
                        bar(target.sentiment()),
                        name,
                        Strings.padEnd(lower(target.sentiment().label()), 8, ' '),
                        mentions,
                        mentions == 1 ? "mention" : "mentions");
    }

    private void topics(PrintStream out) {
        out.println("\nWHAT IT IS ABOUT");
        for (Topic topic : analysis.topics()) {
            String parent =
                    topic.parent().map(subject -> "  < " + subject.name()).orElse("");
            out.printf("  %3.0f %%  %s%s  [%s]%n", 100 * topic.confidence(), topic.name(), parent, topic.code());
            Optional<Topic.Evidence> best = topic.evidence().stream().findFirst();
            best.ifPresent(evidence -> wrap("“" + evidence.excerpt().text().strip() + "”", WIDTH - 10)
                    .forEach(line -> out.println("         " + line)));
        }
        if (analysis.topics().isEmpty()) {
            out.println("  nothing that it could tell");
        }
        out.println();
    }

    /** From −1 on the left to 1 on the right. */
    private static String bar(Sentiment sentiment) {
        int position = (int) Math.round((sentiment.score() + 1) / 2 * BAR);
        return "−" + "·".repeat(position) + "●" + "·".repeat(BAR - position) + "+";
    }

    private static String sign(Sentiment sentiment) {
        return switch (sentiment.label()) {
            case POSITIVE -> "[+]";
            case NEGATIVE -> "[−]";
            case MIXED -> "[±]";
            case NEUTRAL -> "[ ]";
        };
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        int length = 0;
        for (String word : text.split("\\s+")) {
            if (length + word.length() > width && !line.isEmpty()) {
                lines.add(line.stream().collect(joining(" ")));
                line.clear();
                length = 0;
            }
            line.add(word);
            length += word.length() + 1;
        }
        lines.add(String.join(" ", line));
        return lines;
    }
}
