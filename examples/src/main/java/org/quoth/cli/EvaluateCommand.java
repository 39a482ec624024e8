package org.quoth.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.quoth.evaluate.Evaluation;
import org.quoth.evaluate.QuoteEvaluation;
import org.quoth.evaluate.SentimentEvaluation;
import org.quoth.evaluate.SpeakerEvaluation;
import org.quoth.evaluate.TopicEvaluation;
import org.quoth.pipeline.Pipeline;
import org.quoth.topics.TopicModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
    int quotes(@Mixin Gold gold, @Mixin Results results) throws IOException {
        return judge(QuoteEvaluation.showing(gold.shown()), Pipeline.standard(), gold, results);
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Speakers of quotes: found, right, by type and kind.",
            footer = {
                "",
                "A line of GOLD is {\"id\", \"text\", \"quotes\": [{\"content\": [[b,e],…], \"type\",",
                "\"speaker\", \"accept\": [other right names], \"kind\", \"how\"}]}, offsets in UTF-16."
            })
    int speakers(@Mixin Gold gold, @Mixin Results results) throws IOException {
        return judge(SpeakerEvaluation.showing(gold.shown()), Pipeline.standard(), gold, results);
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
    int sentiment(@Mixin Gold gold) throws IOException {
        return judge(SentimentEvaluation.showing(gold.shown()), Pipeline.standard(), gold, new Results());
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
            @Mixin Gold gold,
            @Mixin Results results,
            @Option(names = "--topics", paramLabel = "MODEL", description = "A model that quoth train topics made.")
                    Optional<Path> model)
            throws IOException {
        Pipeline.Builder pipeline = Pipeline.builder();
        model.map(TopicModel::load).map(TopicModel::analyzer).ifPresent(pipeline::with);
        return judge(TopicEvaluation.showing(gold.shown()), pipeline.build(), gold, results);
    }

    private int judge(Evaluation evaluation, Pipeline pipeline, Gold gold, Results results) throws IOException {
        Path file = Gold.readable(gold.file);
        Evaluation.Report report = results.file.isPresent() && evaluation instanceof Evaluation.OfResults judge
                ? judge.evaluate(Gold.readable(results.file.get()), file)
                : evaluation.evaluate(pipeline, file);
        report.lines().forEach(terminal.out()::println);
        return ExitCode.OK;
    }

    /** What every evaluation asks for. */
    static final class Gold {
        @Parameters(paramLabel = "GOLD", description = "A file of gold answers, UTF-8.")
        private Path file = Path.of("");

        @Option(names = "--show", paramLabel = "N", description = "Show N errors first.")
        private int show;

        int shown() {
            if (show < 0) {
                throw new CommandFailure("--show must be 0 or more, but is " + show);
            }
            return show;
        }

        static Path readable(Path file) {
            if (!Files.isReadable(file)) {
                throw CommandFailure.unreadable(file);
            }
            return file;
        }
    }

    /** For evaluations that need no more than what the JSON holds. */
    static final class Results {
        @Option(names = "--results", paramLabel = "FILE", description = "Judge these results of quoth analyze.")
        private Optional<Path> file = Optional.empty();
    }
}
