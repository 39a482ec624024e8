package org.quoth.cli;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quoth.model.Excerpt;
import org.quoth.model.Findings;
import org.quoth.model.Keyphrase;
import org.quoth.model.Quote;
import org.quoth.model.Quotes;
import org.quoth.model.Reportable;
import org.quoth.model.Sentiment;
import org.quoth.model.SentimentIndex;
import org.quoth.model.Speaker;
import org.quoth.model.Target;
import org.quoth.model.Topic;
import org.quoth.model.Voice;

/** Findings as lines to read on a terminal. */
final class TextView {
    private static final int TARGETS = 10;
    private static final int PHRASES = 8;

    private final Findings findings;
    private final Colours colours;
    private final StringBuilder out = new StringBuilder();

    private TextView(Findings findings, Colours colours) {
        this.findings = findings;
        this.colours = colours;
    }

    static String of(Findings findings, Colours colours) {
        TextView view = new TextView(findings, colours);
        view.write();
        return view.out.toString();
    }

    private void write() {
        String name = findings.document().title().orElse(findings.document().id());
        line(colours.bold(Colours.harmless(name)));
        findings.errors()
                .forEach((layer, message) -> line(colours.bad("! " + layer + ": " + Colours.harmless(message))));
        findings.topics()
                .ifPresent(topics -> line("About: " + or(topics.all().stream().map(this::topic))));
        findings.keyphrases()
                .filter(phrases -> !phrases.isEmpty())
                .ifPresent(phrases -> line(
                        "In its words: " + or(phrases.stream().limit(PHRASES).map(Keyphrase::text))));
        findings.sentiment().ifPresent(tones -> {
            line("Tone: " + tone(tones.overall())
                    + colours.faint(
                            " (narrator " + plain(tones.narrated()) + ", quoted " + plain(tones.quoted()) + ")"));
        });
        findings.quotes().ifPresent(this::quotes);
        findings.sentiment().ifPresent(this::targets);
        findings.extras().forEach(this::extra);
    }

    private void quotes(Quotes quotes) {
        line("");
        line(colours.bold(quotes.isEmpty() ? "Nobody is quoted." : "Who said what"));
        for (Voice voice : quotes.voices()) {
            line("  " + colours.bold(Colours.harmless(voice.speaker().name())) + office(voice.speaker())
                    + colours.faint(", %d %% of the quoted words".formatted(Math.round(100 * voice.share()))));
            quotes.by(voice.speaker()).forEach(this::quote);
        }
        Quotes others = quotes.where(quote -> quote.speaker().isEmpty());
        if (!others.isEmpty()) {
            line("  " + colours.bold("Speaker not told"));
            others.forEach(this::quote);
        }
    }

    private void quote(Quote quote) {
        List<String> facts = new ArrayList<>();
        facts.add(word(quote.type()));
        quote.cue().map(Excerpt::text).map(Colours::harmless).ifPresent(facts::add);
        findings.sentiment().ifPresent(tones -> facts.add(plain(tones.of(quote))));
        line("    " + Colours.harmless(quote.text()) + colours.faint("  [" + String.join(", ", facts) + "]"));
    }

    private void targets(SentimentIndex tones) {
        if (tones.targets().isEmpty()) {
            return;
        }
        line("");
        line(colours.bold("Toward whom"));
        for (Target target : tones.targets().stream().limit(TARGETS).toList()) {
            int mentions = target.mentions().size();
            line("  " + Colours.harmless(target.entity().name()) + ": " + tone(target.sentiment())
                    + colours.faint(", " + mentions + (mentions == 1 ? " mention" : " mentions")));
        }
    }

    private void extra(String name, Reportable value) {
        line("");
        line(colours.bold(Colours.harmless(name)));
        for (Map.Entry<String, Object> field : value.report().entrySet()) {
            Object shown = field.getValue() instanceof Double number
                    ? String.format(Locale.ROOT, "%.2f", number)
                    : field.getValue();
            line("  " + Colours.harmless(field.getKey() + ": " + shown));
        }
    }

    private String topic(Topic topic) {
        return "%s %d %%".formatted(topic.name(), Math.round(100 * topic.confidence()));
    }

    private String tone(Sentiment sentiment) {
        String words = plain(sentiment);
        return switch (sentiment.label()) {
            case POSITIVE -> colours.good(words);
            case NEGATIVE -> colours.bad(words);
            case NEUTRAL, MIXED -> words;
        };
    }

    private static String plain(Sentiment sentiment) {
        if (sentiment.confidence() == 0) {
            return "no clear tone";
        }
        return String.format(Locale.ROOT, "%s %+.2f", word(sentiment.label()), sentiment.score());
    }

    private static String office(Speaker speaker) {
        return Optional.of(Stream.of(
                                speaker.role(),
                                speaker.organization()
                                        .filter(body ->
                                                !speaker.role().orElse("").contains(body)))
                        .flatMap(Optional::stream)
                        .collect(joining(", ")))
                .filter(office -> !office.isEmpty())
                .map(office -> " (" + Colours.harmless(office) + ")")
                .orElse("");
    }

    private static String or(Stream<String> values) {
        return Optional.of(values.map(Colours::harmless).collect(joining(", ")))
                .filter(joined -> !joined.isEmpty())
                .orElse("nothing that fits well enough to be named");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
