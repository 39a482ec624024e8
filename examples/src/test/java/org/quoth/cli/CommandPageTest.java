package org.quoth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on the command, docs/command.md, knows every option. */
class CommandPageTest {
    private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "analyze",
                "evaluate quotes",
                "evaluate speakers",
                "evaluate sentiment",
                "evaluate topics",
                "train topics"
            })
    void everyOptionIsOnThePage(String command) throws IOException {
        String page = Files.readString(Path.of("../docs/command.md"));
        Outcome help = Outcome.of("", (command + " --help").split(" "));

        assertThat(help.code()).isZero();
        assertThat(page).contains("quoth " + command);
        List<String> options =
                OPTION.matcher(help.out()).results().map(match -> match.group()).toList();
        assertThat(options)
                .filteredOn(option -> !List.of("--help", "--version").contains(option))
                .isNotEmpty()
                .allMatch(page::contains);
    }
}
