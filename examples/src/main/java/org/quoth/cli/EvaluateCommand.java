package org.quoth.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.quoth.evaluate.SentimentEvaluation;
import org.quoth.pipeline.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Measures the standard pipeline on files with gold answers. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        description = "Measures how good the analyzers are on a file with gold answers.")
final class EvaluateCommand {
    private final Terminal terminal;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
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

    private int print(List<String> lines) {
        lines.forEach(terminal.out()::println);
        return ExitCode.OK;
    }

    private static Path readable(Path gold) {
        if (!Files.isReadable(gold)) {
            throw new CommandFailure(gold + " cannot be read: there is no such file");
        }
        return gold;
    }
}
