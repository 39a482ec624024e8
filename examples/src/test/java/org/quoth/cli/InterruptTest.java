package org.quoth.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C, as a terminal sends it: SIGINT to a process of its own. */
class InterruptTest {
    private static final int DOCUMENTS = 6_000;
    private static final int ENOUGH_BYTES = 50_000;
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    @Test
    void ctrlCLeavesWholeLinesAndResumingEndsAsIfNothingHadHappened() throws IOException, InterruptedException {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "SKIPPED: signals are sent on Linux only");
        String corpus = corpus();
        Path file = Files.writeString(folder.resolve("corpus.jsonl"), corpus);
        Path whole = folder.resolve("whole.jsonl");
        Path part = folder.resolve("part.jsonl");
        assertThat(Outcome.of("", "analyze", "--only", "paragraphs", "-o", whole.toString(), file.toString())
                        .code())
                .isZero();

        int code = interrupted(corpus, part);

        String left = Files.readString(part);
        assertThat(code).isEqualTo(130);
        assertThat(left).endsWith("\n").hasSizeLessThan((int) Files.size(whole));
        ObjectMapper json = new ObjectMapper();
        for (String line : left.lines().toList()) {
            assertThat(json.readTree(line).path("schema").asText()).isEqualTo("quoth/1");
        }
        Outcome resumed =
                Outcome.of("", "analyze", "--only", "paragraphs", "--resume", "-o", part.toString(), file.toString());
        assertThat(resumed.code()).isZero();
        assertThat(part).hasSameTextualContentAs(whole);
    }

    /** It is given half of the documents and the promise of more, so that it cannot have ended by itself. */
    private static int interrupted(String corpus, Path out) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // A process that was started in the background may have been told to ignore the signal.
        List<String> command = List.of(
                "env",
                "--default-signal=INT",
                java,
                "-cp",
                System.getProperty("java.class.path"),
                QuothCommand.class.getName(),
                "analyze",
                "--only",
                "paragraphs",
                "--from",
                "jsonl",
                "-o",
                out.toString(),
                "-");
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream documents = process.getOutputStream()) {
            documents.write(corpus.substring(0, corpus.indexOf("{\"id\":\"d" + DOCUMENTS / 2 + "\""))
                    .getBytes(StandardCharsets.UTF_8));
            documents.flush();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (size(out) < ENOUGH_BYTES && System.nanoTime() < end) {
                assertThat(process.waitFor(1, TimeUnit.MILLISECONDS))
                        .as("it ended by itself")
                        .isFalse();
            }
            new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static long size(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static String corpus() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < DOCUMENTS; i++) {
            lines.append("{\"id\":\"d").append(i).append("\",\"text\":\"");
            lines.append("A line — with a dash.\\n\\n".repeat(i % 23 + 1)).append("\"}\n");
        }
        return lines.toString();
    }
}
