package org.quoth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Most of it asks for the layout only, which needs no models. */
class QuothCommandTest {
    private static final String TEXT = "A first line of some length.\n\nA second “line”.";

    @TempDir
    Path folder;

    private static Outcome analyze(String... arguments) {
        List<String> all = new ArrayList<>(List.of("analyze", "--only", "paragraphs"));
        all.addAll(List.of(arguments));
        return Outcome.of("", all.toArray(String[]::new));
    }

    private String file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content).toString();
    }

    private String corpus(int documents) throws IOException {
        StringBuilder lines = new StringBuilder();
        Random random = new Random(7);
        for (int i = 0; i < documents; i++) {
            lines.append("{\"id\":\"d").append(i).append("\",\"text\":\"");
            for (int word = random.nextInt(40); word >= 0; word--) {
                lines.append(random.nextInt(9) == 0 ? "\\n" : "word ");
            }
            lines.append("\"}\n");
        }
        lines.append("this is not JSON\n").append("{\"id\":\"no-text\"}\n").append("{\"text\":\"Without an id.\"}\n");
        return file("corpus.jsonl", lines.toString());
    }

    @Test
    void withoutACommandItSaysWhichThereAre() {
        Outcome outcome = Outcome.of("");

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("analyze", "Examples:", "Exit codes");
    }

    @Test
    void helpTeachesWithExamples() {
        Outcome outcome = Outcome.of("", "help", "analyze");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("--resume", "quoth analyze article.txt", "exit code is 1");
    }

    @Test
    void helpKnowsTheCommandsBelowACommand() {
        assertThat(Outcome.of("", "help", "evaluate", "topics"))
                .isEqualTo(Outcome.of("", "evaluate", "topics", "--help"));
    }

    @Test
    void completionPrintsAScript() {
        assertThat(Outcome.of("", "completion").out()).contains("complete -F", "--only");
    }

    @Test
    void aTextFromStandardInputIsOneDocument() {
        Outcome outcome = Outcome.of(TEXT, "analyze", "--only", "paragraphs", "--format", "jsonl", "-");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines()).hasSize(1).first().asString().contains("\"id\":\"standard-input\"");
    }

    @Test
    void linesComeInOrderAndWhatFailsKeepsItsPlace() throws IOException {
        Outcome outcome = analyze("--format", "jsonl", corpus(50));

        List<String> lines = outcome.out().lines().toList();
        assertThat(outcome.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(outcome.err()).contains("2 documents failed");
        assertThat(lines).hasSize(53);
        for (int i = 0; i < 50; i++) {
            assertThat(json(lines.get(i)).path("id").asText()).isEqualTo("d" + i);
        }
        assertThat(json(lines.get(50)).at("/error/message").asText()).contains("not JSON", "{\"id\": \"a\"");
        assertThat(json(lines.get(50)).path("id").asText()).endsWith("corpus.jsonl:51");
        assertThat(json(lines.get(51)).at("/error/message").asText()).contains("\"text\"", "is missing");
        assertThat(json(lines.get(52)).has("error")).isFalse();
    }

    @Test
    void resumingGivesTheSameBytesWhereverItWasInterrupted() throws IOException {
        String corpus = corpus(40);
        Path whole = folder.resolve("whole.jsonl");
        analyze("--output", whole.toString(), corpus);
        byte[] expected = Files.readAllBytes(whole);
        long seed = 11;
        Random random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            Path part = folder.resolve("part.jsonl");
            byte[] begun = Arrays.copyOf(expected, random.nextInt(expected.length + 1));
            Files.write(part, begun);

            Outcome outcome = analyze("--output", part.toString(), "--resume", corpus);

            assertThat(outcome.code()).as("seed %d round %d", seed, round).isEqualTo(ExitCode.SOME_FAILED);
            assertThat(Files.readAllBytes(part))
                    .as("seed %d round %d", seed, round)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aFolderIsResumedToTheSamePagesAndTheSameIndex() throws IOException {
        String corpus = corpus(12);
        Path whole = folder.resolve("whole");
        Path part = folder.resolve("part");
        analyze("--output", whole + "/", corpus);
        analyze("--output", part + "/", corpus);
        List<String> journal = Files.readAllLines(FolderSink.journal(part));
        Files.writeString(FolderSink.journal(part), String.join("\n", journal.subList(0, 5)) + "\n{\"id\":\"d5\",");
        Files.delete(part.resolve("d7.html"));
        Files.delete(part.resolve("index.html"));
        Files.writeString(part.resolve("d2.html"), "left alone");

        Outcome outcome = analyze("--output", part + "/", "--resume", corpus);

        assertThat(outcome.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(outcome.err()).contains("2 documents failed");
        assertThat(part.resolve("d2.html")).hasContent("left alone");
        for (String name : List.of("d5.html", "d7.html", "index.html", ".quoth.jsonl")) {
            assertThat(part.resolve(name)).hasSameTextualContentAs(whole.resolve(name));
        }
    }

    @Test
    void resumingWithAnotherInputIsRefused() throws IOException {
        Path out = folder.resolve("out.jsonl");
        analyze("--output", out.toString(), file("a.jsonl", "{\"id\":\"a\",\"text\":\"x\"}\n"));

        Outcome outcome =
                analyze("--output", out.toString(), "--resume", file("b.jsonl", "{\"id\":\"b\",\"text\":\"x\"}\n"));

        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).contains("is about 'a'", "has 'b'");
    }

    @Test
    void resumingSomethingElseThanLinesIsAUsageError() throws IOException {
        Outcome outcome = analyze("--resume", file("a.txt", TEXT));

        assertThat(outcome.code()).isEqualTo(ExitCode.USAGE);
        assertThat(outcome.err()).contains("--resume needs a folder");
    }

    @Test
    void aWebPageGivesItsArticleAndKeepsTheText() throws IOException {
        String page = file("news.html", """
                <html><head><title>Site - Lock</title><meta property="og:title" content="The lock">
                <meta property="og:site_name" content="Courier">
                <meta property="article:published_time" content="2026-03-03T09:00:00+01:00"></head>
                <body><nav><a href="/">Home</a> <p>Menu menu menu</p></nav>
                <article><h1>The lock</h1><p>The council <b>voted</b> on Tuesday to reopen the old lock, “at
                last,” the mayor said, after eleven years in which the port was divided over the question.</p>
                <script>var x = 1;</script><div>Loose words<p>The work begins in March, and it will be paid for by the
                port, the province and a loan that nobody wants to talk about in public.</p></div></article>
                <footer><p>All rights reserved</p></footer></body></html>
                """);

        JsonNode result = json(analyze("--format", "jsonl", page).out());

        assertThat(result.path("title").asText()).isEqualTo("The lock");
        assertThat(result.path("publisher").asText()).isEqualTo("Courier");
        assertThat(result.path("date").asText()).isEqualTo("2026-03-03T08:00:00Z");
        assertThat(result.at("/metadata/extractedFrom").asText()).isEqualTo("html");
        String text = result.path("text").asText();
        assertThat(text)
                .startsWith(
                        "The lock\n\nThe council voted on Tuesday to reopen the old lock, “at last,” the mayor said")
                .contains("\n\nLoose words\n\nThe work begins in March")
                .doesNotContain("Menu", "rights reserved", "var x");
        JsonNode first = result.path("paragraphs").get(0);
        assertThat(text.substring(first.path("begin").asInt(), first.path("end").asInt()))
                .isEqualTo("The lock");
    }

    @Test
    void aFolderBecomesPagesWithAnIndex() throws IOException {
        file("news/one.txt", TEXT);
        file("news/deep/two.txt", TEXT);
        file("news/ignored.pdf", "no");
        Path site = folder.resolve("site");

        Outcome outcome = analyze("--output", site + "/", folder.resolve("news").toString());

        assertThat(outcome.code()).isZero();
        assertThat(site.resolve("index.html")).content().contains("2 documents");
        try (var files = Files.list(site)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(4)
                    .contains(".quoth.jsonl")
                    .anyMatch(name -> name.endsWith("news-deep-two.html"));
        }
    }

    @Test
    void theNameOfTheOutputTellsTheFormat() throws IOException {
        Path out = folder.resolve("report.html");

        assertThat(analyze("-o", out.toString(), file("a.txt", TEXT)).code()).isZero();

        assertThat(out).content().startsWith("<!DOCTYPE html>").contains("A second “line”.");
    }

    @Test
    void textInAnotherEncodingIsADocumentThatFailsAndSaysHow() throws IOException {
        Path file = folder.resolve("old.txt");
        Files.write(file, "caf\u00e9".getBytes(Charset.forName("windows-1252")));

        Outcome wrong = analyze("--format", "jsonl", file.toString());

        assertThat(wrong.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(wrong.out()).contains("not UTF-8", "--encoding windows-1252");
        assertThat(analyze("--format", "jsonl", "--encoding", "windows-1252", file.toString())
                        .code())
                .isZero();
    }

    @Test
    void aDocumentOverTheLimitFailsAlone() throws IOException {
        Outcome outcome =
                analyze("--format", "jsonl", "--max-characters", "20", file("a.txt", TEXT), file("b.txt", "Short."));

        assertThat(outcome.code()).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(outcome.out().lines()).hasSize(2);
        assertThat(outcome.out()).contains("at most 20 are allowed");
    }

    @Test
    void unknownLayersAndMissingFilesAreNamed() throws IOException {
        Outcome layer = Outcome.of("", "analyze", "--only", "poetry", file("a.txt", TEXT));
        Outcome file = analyze(folder.resolve("nowhere.txt").toString());

        assertThat(layer.code()).isEqualTo(ExitCode.USAGE);
        assertThat(layer.err()).contains("'poetry'", "paragraphs");
        assertThat(file.code()).isEqualTo(ExitCode.FAILED);
        assertThat(file.err()).contains("nowhere.txt", "no such file");
    }

    @Test
    void aWrongCommandLineIsCorrectedInALineOrTwo() throws IOException {
        Outcome typo = analyze("--formt", "json", file("a.txt", TEXT));
        Outcome unknown = Outcome.of("", "analyse");

        assertThat(typo.code()).isEqualTo(ExitCode.USAGE);
        assertThat(typo.err().lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("Did you mean"))
                .anyMatch(line -> line.equals("See: quoth analyze --help"));
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("'analyse'", "Did you mean", "Examples:");
    }

    @Test
    void whatADocumentSaysDoesNotSteerTheTerminal() {
        Outcome outcome = Outcome.of("", "analyze", "--only", "paragraphs", "--from", "jsonl", "-");
        assertThat(outcome.out()).isEmpty();

        String line = "{\"id\":\"\\u001b[31mred\\u202e\",\"text\":\"x\"}\n";
        assertThat(Outcome.of(line, "analyze", "--only", "paragraphs", "--from", "jsonl", "-")
                        .out())
                .doesNotContain("\u001b", "\u202e")
                .contains("\ufffd[31mred\ufffd");
    }

    @Test
    void topicsOfOnesOwnAreTrainedAndUsed() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 20; i++) {
            lines.append("{\"text\":\"The mine dug %d tonnes of copper ore from its pits.\",\"label\":\"mining\"}\n"
                    .formatted(i));
            lines.append("{\"text\":\"The ship brought %d containers into the harbour.\",\"label\":\"shipping\"}\n"
                    .formatted(i));
        }
        String model = folder.resolve("desks.topics").toString();

        Outcome trained =
                Outcome.of("", "train", "topics", "--output", model, file("labelled.jsonl", lines.toString()));

        assertThat(trained.code()).as(trained.err()).isZero();
        assertThat(trained.out()).contains("mining, shipping");
        Outcome used = Outcome.of(
                "A mine in the north dug copper ore.", "analyze", "--only", "topics", "--topics", model, "-");
        assertThat(used.out()).contains("About: mining");
        String gold = folder.resolve("labelled.jsonl").toString();
        Outcome judged = Outcome.of("", "evaluate", "topics", "--topics", model, gold);
        assertThat(judged.code()).as(judged.err()).isZero();
        assertThat(judged.out()).contains("mining", "shipping");
        String results = folder.resolve("results.jsonl").toString();
        Outcome.of("", "analyze", "--only", "topics", "--topics", model, "--output", results, gold);
        assertThat(Outcome.of("", "evaluate", "topics", "--results", results, "--show", "2", gold)
                        .out())
                .isEqualTo(judged.out());
    }

    @Test
    void quotesAndSpeakersAreEvaluatedAndTheirResultsToo() throws IOException {
        String text = "“It will rain,” said Maria Silva.";
        String quotes = file(
                "quotes.jsonl",
                "{\"id\":\"a\",\"text\":\"" + text + "\",\"attributions\":[{\"content\":[[0,15]],\"cue\":[[16,20]],"
                        + "\"source\":[[21,32]],\"type\":\"direct\"}]}\n");
        String speakers = file(
                "speakers.jsonl",
                "{\"id\":\"a\",\"text\":\"" + text + "\",\"quotes\":[{\"content\":[[0,15]],\"type\":\"direct\","
                        + "\"speaker\":\"Maria Silva\",\"accept\":[],\"kind\":\"person\",\"how\":\"name\"}]}\n");
        String results = folder.resolve("results.jsonl").toString();
        Outcome.of("", "analyze", "--only", "quotes", "--output", results, quotes);

        assertThat(Outcome.of("", "evaluate", "quotes", quotes).out()).contains("gold attributions 1, found quotes 1");
        assertThat(Outcome.of("", "evaluate", "quotes", "--results", results, quotes)
                        .out())
                .contains("gold attributions 1, found quotes 1");
        assertThat(Outcome.of("", "evaluate", "speakers", "--show", "3", speakers)
                        .out())
                .contains("right 1.000");
    }

    @Test
    void sentimentIsEvaluatedOnRatedSentences() throws IOException {
        String gold =
                file("rated.tsv", "2.5\tThe rescue was a wonderful success.\n-2.5\tThe attack was a terrible crime.\n");

        Outcome outcome = Outcome.of("", "evaluate", "sentiment", "--show", "3", gold);

        assertThat(outcome.code()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("Pearson");
        assertThat(Outcome.of("", "evaluate", "sentiment", "nowhere.tsv").code())
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void progressTellsWhatIsDoneTheRateAndTheTimeLeft() {
        Progress progress = new Progress(Optional.empty(), Optional.of(100L), 20);
        for (int i = 0; i < 30; i++) {
            progress.step(i > 0);
        }

        assertThat(progress.line(10_000_000_000L))
                .isEqualTo("[############············] 50/100 · 3.0 a second · 0:17 left · 1 failed");
    }

    private static JsonNode json(String line) throws IOException {
        return new ObjectMapper().readTree(line);
    }
}
