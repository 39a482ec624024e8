package org.quoth.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quoth.model.Document;

/** Opens reports in a real browser, where one is installed. */
class BrowserTest {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final String HOSTILE = """
            He said "<script>document.title='owned'</script>" & left.
            <img src="SERVER/x.png" onerror="document.title='owned'"> &lt;b&gt;
            </article></main><style>body{background:url(SERVER/y)}</style>
            a\u202Ecba\u202C and \u2066isolated\u2069 and NUL \u0000 and lone \uD83D surrogate.
            """;
    private static final long PATIENCE_SECONDS = 90;

    @TempDir
    Path folder;

    private LoggingServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new LoggingServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void aHostileTextIsShownAsItIs() throws IOException, InterruptedException {
        String text = HOSTILE.replace("SERVER", server.url(""));
        Document document = Document.of("hostile", text).withTitle(text).withSource(text);

        Visit visit = open(HtmlReport.write(Sample.bare(document)));

        assertThat(visit.console).isEmpty();
        assertThat(visit.requests).containsExactly("GET /report.html");
        assertThat(visit.dom).doesNotContain("<script", "<img", "<title>owned");
        assertThat(text(visit.dom))
                .contains("He said \"<script>document.title='owned'</script>\" & left.")
                .contains(
                        "<img src=\"%s\" onerror=\"document.title='owned'\"> &lt;b&gt;".formatted(server.url("/x.png")))
                .contains("a[U+202E]cba[U+202C] and [U+2066]isolated[U+2069] and NUL ␀ and lone \uFFFD surrogate.");
    }

    @Test
    void aReportLoadsNothingAndComplainsOfNothing() throws IOException, InterruptedException {
        Visit visit = open(HtmlReport.write(Sample.article()));

        assertThat(visit.console).isEmpty();
        assertThat(visit.requests).containsExactly("GET /report.html");
        assertThat(visit.dom).contains("default-src 'none'").doesNotContainPattern("(?:src|href)=\"(?!#|data:)");
        assertThat(text(visit.dom)).contains("Valmora votes to reopen its tidal lock", "Elena Castell");
    }

    @Test
    void anIndexLoadsNothingAndComplainsOfNothing() throws IOException, InterruptedException {
        Visit visit = open(HtmlIndex.write(HOSTILE, List.of(IndexEntry.of(Sample.article(), "one.html"))));

        assertThat(visit.console).isEmpty();
        assertThat(visit.requests).containsExactly("GET /report.html");
        assertThat(text(visit.dom)).contains("Elena Castell", "<script>document.title='owned'</script>");
    }

    @Test
    void aPageThatTriesToLoadSomethingIsStoppedByThePolicy() throws IOException, InterruptedException {
        String page = HtmlReport.write(Sample.article())
                .replace("</body>", "<img src=\"" + server.url("/x.png") + "\"><script>1</script></body>");

        Visit stopped = open(page);
        Visit let = open(page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", ""));

        assertThat(stopped.console).anyMatch(line -> line.contains("Content Security Policy"));
        assertThat(stopped.requests).containsExactly("GET /report.html");
        assertThat(let.requests).as("without the policy").contains("GET /x.png");
    }

    private record Visit(String dom, List<String> console, List<String> requests) {}

    private Visit open(String page) throws IOException, InterruptedException {
        Optional<Path> browser = browser();
        assumeTrue(
                browser.isPresent(),
                () -> "SKIPPED: none of " + NAMES + " is on the PATH, so no report was opened in a browser");
        server.show(page);
        Path dom = folder.resolve("dom.html");
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(browser.orElseThrow().toString()));
        command.addAll(List.of("--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"));
        command.addAll(List.of("--user-data-dir=" + folder.resolve("profile"), "--enable-logging=stderr", "--v=0"));
        command.addAll(List.of("--dump-dom", server.url("/report.html")));
        Process process = new ProcessBuilder(command)
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("the browser ended within %d s", PATIENCE_SECONDS).isTrue();
        List<String> console = Files.readAllLines(log, StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains("CONSOLE"))
                .toList();
        return new Visit(Files.readString(dom), console, server.requests());
    }

    private static Optional<Path> browser() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String text(String dom) {
        return dom.replaceAll("(?s)<style>.*?</style>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
