package org.quoth.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quoth.evaluate.QuoteEvaluation;
import org.quoth.evaluate.SentimentEvaluation;
import org.quoth.evaluate.SpeakerEvaluation;
import org.quoth.evaluate.TopicEvaluation;
import org.quoth.pipeline.Pipeline;
import org.quoth.topics.TopicModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the standard pipeline on files with gold answers. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Measures how good the analyzers are on a file with gold answers.",
        footer = {"", "quoth evaluate WHAT --help tells what a file of gold answers looks like."})
final class EvaluateCommand {
    private final Terminal terminal;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Attributions: words of content, cue and source; whole attributions, by type.",
            footer = {
                "",
                "A line of GOLD is {\"id\", \"text\", \"attributions\": [{\"content\": [[b,e],…],",
                "\"cue\": [[b,e],…], \"source\": [[b,e],…], \"type\": \"direct\"|\"mixed\"|\"indirect\"}]},",
                "offsets in UTF-16."
            })
    int quotes(
            @Parameters(paramLabel = "GOLD", description = "A file of JSON lines, UTF-8.") Path gold,
            @Option(names = "--show", paramLabel = "N", defaultValue = "0", description = "Show N errors first.")
                    int show,
            @Option(names = "--results", paramLabel = "FILE", description = "Judge these results of quoth analyze.")
                    Optional<Path> results)
            throws IOException {
        QuoteEvaluation evaluation = QuoteEvaluation.showing(atLeastNone(show));
        return print(
                results.isPresent()
                        ? evaluation
                                .evaluate(readable(results.get()), readable(gold))
                                .lines()
                        : evaluation
                                .evaluate(Pipeline.standard(), readable(gold))
                                .lines());
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Speakers of quotes: found, right, by type and kind.",
            footer = {
                "",
                "A line of GOLD is {\"id\", \"text\", \"quotes\": [{\"content\": [[b,e],…], \"type\",",
                "\"speaker\", \"accept\": [other right names], \"kind\", \"how\"}]}, offsets in UTF-16."
            })
    int speakers(
            @Parameters(paramLabel = "GOLD", description = "A file of JSON lines, UTF-8.") Path gold,
            @Option(names = "--show", paramLabel = "N", defaultValue = "0", description = "Show N errors first.")
                    int show,
            @Option(names = "--results", paramLabel = "FILE", description = "Judge these results of quoth analyze.")
                    Optional<Path> results)
            throws IOException {
        SpeakerEvaluation evaluation = SpeakerEvaluation.showing(atLeastNone(show));
        return print(
                results.isPresent()
                        ? evaluation
                                .evaluate(readable(results.get()), readable(gold))
                                .lines()
                        : evaluation
                                .evaluate(Pipeline.standard(), readable(gold))
                                .lines());
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Tone toward targets (NewsMTSC), of rated sentences, or of treebank sentences (SST).",
            footer = {
                "",
                "The form of GOLD is told by its first character:",
                "  {  a line of JSON a sentence: \"sentence_normalized\" and \"targets\", each with",
                "     \"from\", \"to\" (code points) and \"polarity\" (2, 4 or 6)",
                "  (  trees of the Stanford Sentiment Treebank, one a line",
                "  otherwise  rating TAB text, or id TAB rating TAB text"
            })
    int sentiment(@Parameters(paramLabel = "GOLD", description = "A file, UTF-8.") Path gold) throws IOException {
        return print(new SentimentEvaluation(Pipeline.standard())
                .evaluate(readable(gold))
                .lines());
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "The best topic of each text against its label.",
            footer = {
                "",
                "A line of GOLD is {\"text\": \"…\", \"iptc\": [\"medtop:11000000\"]}, or {\"text\": \"…\",",
                "\"label\": \"mining\"} for a model of your own, which --topics names."
            })
    int topics(
            @Parameters(paramLabel = "GOLD", description = "A file of JSON lines, UTF-8.") Path gold,
            @Option(names = "--topics", paramLabel = "MODEL", description = "A model that quoth train topics made.")
                    Optional<Path> model)
            throws IOException {
        Pipeline.Builder pipeline = Pipeline.builder();
        model.map(TopicModel::load).map(TopicModel::analyzer).ifPresent(pipeline::with);
        return print(
                new TopicEvaluation(pipeline.build()).evaluate(readable(gold)).lines());
    }

    private int print(List<String> lines) {
        lines.forEach(terminal.out()::println);
        return ExitCode.OK;
    }

    private static int atLeastNone(int show) {
        if (show < 0) {
            throw new CommandFailure("--show must be 0 or more, but is " + show);
        }
        return show;
    }

    private static Path readable(Path gold) {
        if (!Files.isReadable(gold)) {
            throw new CommandFailure(gold + " cannot be read: there is no such file");
        }
        return gold;
    }
}
