package org.quoth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be read is named with the reason; whatever else there is, is read. */
class InputsTest {
    private static final String[] LINES = {"analyze", "--only", "paragraphs", "--format", "jsonl"};

    @TempDir
    Path folder;

    private static Outcome analyze(String... more) {
        String[] all = java.util.Arrays.copyOf(LINES, LINES.length + more.length);
        System.arraycopy(more, 0, all, LINES.length, more.length);
        return Outcome.of("", all);
    }

    private String file(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content).toString();
    }

    @Test
    void aBinaryFileIsADocumentThatFailsBesideTheOthers() throws IOException {
        String text = file("a.txt", "Prices rose.".getBytes(StandardCharsets.UTF_8));
        String decodable = file("b.txt", "PK\0\0 looks like text".getBytes(StandardCharsets.UTF_8));
        String not = file("c.txt", new byte[] {0x7f, 'E', 'L', 'F', 0, (byte) 0xff});

        Outcome outcome = analyze(text, decodable, not);

        assertThat(outcome.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(outcome.out().lines())
                .hasSize(3)
                .satisfiesExactly(
                        one -> assertThat(one).contains("\"paragraphs\"").doesNotContain("error"),
                        one -> assertThat(one).contains("the file is binary"),
                        one -> assertThat(one).contains("the file is binary"));
    }

    @Test
    void aTextInUtf16IsRecognisedByItsMark() throws IOException {
        String file = file("a.txt", "\ufeffPrices rose.".getBytes(StandardCharsets.UTF_16LE));

        assertThat(analyze(file).out()).contains("seems to be UTF-16", "--encoding UTF-16");
        assertThat(analyze("--encoding", "UTF-16", file).code()).isZero();
    }

    @Test
    void emptyFilesAreDocumentsWithoutParagraphs() throws IOException {
        byte[] nothing = {};

        Outcome outcome = analyze(file("a.txt", nothing), file("b.html", nothing), file("c.jsonl", nothing));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines()).hasSize(2).allMatch(line -> line.contains("\"paragraphs\":[]"));
    }

    @Test
    void aFileThatMayNotBeReadIsNotCalledMissing() throws IOException {
        Path file = Path.of(file("secret.txt", new byte[] {'x'}));
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "SKIPPED: Windows has no such permissions");
        Files.setPosixFilePermissions(file, Set.of());
        assumeFalse(Files.isReadable(file), "SKIPPED: this user may read everything");

        Outcome outcome = analyze(file.toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains("secret.txt", "you may not read it");
    }

    @Test
    void aFolderWithNothingToReadSaysWhatItLooksFor() throws IOException {
        Files.createDirectories(folder.resolve("deep/empty"));
        file("deep/.hidden.txt", new byte[] {'x'});
        file("deep/figures.csv", new byte[] {'x'});

        Outcome outcome = analyze(folder.resolve("deep").toString());

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains(".txt, .html or .jsonl", "--from text");
        assertThat(analyze("--from", "text", folder.resolve("deep").toString())
                        .out()
                        .lines())
                .hasSize(1)
                .first()
                .asString()
                .contains("\"id\":\"deep/figures.csv\"");
    }

    @Test
    void anOutputThatCannotBeWrittenSaysWhy() throws IOException {
        String text = file("a.txt", "Prices rose.".getBytes(StandardCharsets.UTF_8));

        Outcome outcome = analyze("--output", folder.resolve("a.txt/out.jsonl").toString(), text);

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains("could not be written", "a.txt is a file, not a folder");
    }

    @Test
    void aLineWithATitleKeepsItAndALineThatIsCutOffSaysSo() throws IOException {
        String lines = "{\"id\":\"x\",\"title\":\"Prices\",\"text\":\"Prices rose.\"}\n{\"id\":\"y\"";

        Outcome outcome = analyze(file("a.jsonl", lines.getBytes(StandardCharsets.UTF_8)));

        assertThat(outcome.out().lines())
                .hasSize(2)
                .satisfiesExactly(
                        one -> assertThat(one).contains("\"title\":\"Prices\""),
                        one -> assertThat(one)
                                .contains("a.jsonl:2", "the line is not JSON")
                                .doesNotContain("REDACTED"));
    }
}
