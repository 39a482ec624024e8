package org.quoth.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.quoth.QuothException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code quoth} command: analyses texts, evaluates the analyzers and trains them. */
@Command(
        name = "quoth",
        mixinStandardHelpOptions = true,
        versionProvider = QuothCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads English news: who said what, in what tone, about what.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  quoth analyze article.txt                        on the terminal",
            "  quoth analyze --output article.html article.txt  as a page to read",
            "  quoth analyze --output site/ news/               a page a file, and an index",
            "  quoth analyze --output out.jsonl corpus.jsonl    one result a line, in order",
            "  quoth help analyze                               all about a command",
            "  source <(quoth completion)                       complete with the tab key",
            "",
            "Exit codes: 0 all well, 1 some documents failed, 2 wrong command line,",
            "3 something could not be read, written or loaded, 130 interrupted."
        })
public final class QuothCommand {
    private QuothCommand() {}

    /**
     * Runs the command and ends the process.
     *
     * @param arguments as the shell gives them
     */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    static int run(Terminal terminal, String... arguments) {
        int code = commandLine(terminal).execute(helpAsOption(arguments));
        terminal.out().flush();
        return code;
    }

    /** "help evaluate topics" asks what "evaluate topics --help" asks; picocli's own help command knows one level. */
    private static String[] helpAsOption(String... arguments) {
        if (arguments.length < 2 || !arguments[0].equals("help")) {
            return arguments;
        }
        return Stream.concat(Arrays.stream(arguments).skip(1), Stream.of("--help"))
                .toArray(String[]::new);
    }

    private static CommandLine commandLine(Terminal terminal) {
        return new CommandLine(new QuothCommand())
                .addSubcommand(new AnalyzeCommand(terminal))
                .addSubcommand(new EvaluateCommand(terminal))
                .addSubcommand(new TrainCommand(terminal))
                .addSubcommand(new CompletionCommand(terminal))
                .addSubcommand(new HelpCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF))
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((problem, arguments) -> correct(problem, terminal))
                .setExecutionExceptionHandler((problem, command, parsed) -> explain(problem, terminal));
    }

    /** Where a command is missing, all are shown; whoever named one is told what was wrong and where to read on. */
    private static int correct(ParameterException problem, Terminal terminal) {
        CommandLine command = problem.getCommandLine();
        terminal.err().println("quoth: " + problem.getMessage());
        if (problem instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(known -> terminal.err().println("Did you mean " + known + "?"));
        }
        if (command.getSubcommands().isEmpty()) {
            terminal.err().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        } else {
            command.usage(terminal.err());
        }
        return ExitCode.USAGE;
    }

    private static int explain(Exception problem, Terminal terminal) throws Exception {
        if (problem instanceof CommandFailure
                || problem instanceof QuothException
                || problem instanceof UncheckedIOException) {
            terminal.err().println("quoth: " + problem.getMessage());
            return ExitCode.FAILED;
        }
        throw problem;
    }

    /** What the jar says that it is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(QuothCommand.class.getPackage().getImplementationVersion())
                    .orElse("(not packaged)");
            return new String[] {"quoth " + version, "GPL-3.0-or-later, for it links Stanford CoreNLP"};
        }
    }
}
