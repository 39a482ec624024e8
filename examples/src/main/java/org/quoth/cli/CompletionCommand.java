package org.quoth.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script with which bash and zsh complete the command. */
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Prints a completion script for bash and zsh.",
        footer = {
            "",
            "In ~/.bashrc, after an alias such as",
            "  alias quoth='java -jar /path/to/quoth.jar'",
            "put the line",
            "  source <(java -jar /path/to/quoth.jar completion)"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (spec == null) {
            throw new IllegalStateException("picocli did not set the command's specification");
        }
        terminal.out().println(AutoComplete.bash("quoth", spec.root().commandLine()));
        return ExitCode.OK;
    }
}
