package org.quoth.quotes.scan;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quoth.model.Span;

class QuoteScannerTest {
    private static final String MARKS = "\"\"''“”‘’«»„`—-\n\n  .,?!:;()_*=0159'abesSTA\uD83D\uDE00é";
    private static final String WORDS =
            "he said |Dar |\" |\"|” |“|' |'|''|, |. |: |\n|5'11\" |'em |boys' |— |NAME: |I will |";

    static List<Case> cases() throws IOException {
        return Resources.readLines(
                        Resources.getResource(QuoteScannerTest.class, "boundaries.tsv"), StandardCharsets.UTF_8)
                .stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Case(cells[0], cells[1], cells[2]))
                .toList();
    }

    record Case(String phenomenon, String text, String found) {}

    @ParameterizedTest
    @MethodSource("cases")
    void everyBoundaryIsFoundWhereTheCaseSays(Case line) {
        String text = line.text().replace("⏎", "\n");
        assertThat(show(text)).as(line.phenomenon()).isEqualTo(line.found());
    }

    @Test
    void thereAreEnoughCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(cases()).extracting(line -> line.phenomenon() + line.text()).doesNotHaveDuplicates();
    }

    @Test
    void aQuoteThatIsNeverClosedChangesNothingTwoParagraphsLater() {
        String rest = "Some narration.\n“One,” said Ann. He called it \"fine\".\n“Two.\n“Three.”";
        String open = "“We will go and never stop\n" + rest;
        String shut = "“We will go and never stop”\n" + rest;
        int from = open.indexOf("“One");
        assertThat(show(open).replaceFirst("^[^|]*\\| ", ""))
                .isEqualTo(show(shut).replaceFirst("^[^|]*\\| ", ""));
        assertThat(scan(open)).anyMatch(marked -> marked.span().begin() == from);
    }

    @Test
    void randomMarksMakeProperNests() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            String[] words = WORDS.split("\\|", -1);
            int length = random.nextInt(120);
            for (int i = 0; i < length; i++) {
                text.append(
                        seed % 2 == 0
                                ? String.valueOf(MARKS.charAt(random.nextInt(MARKS.length())))
                                : words[random.nextInt(words.length)]);
            }
            check(text.toString(), "seed " + seed);
        }
    }

    private static void check(String text, String seed) {
        List<Span> paragraphs = paragraphs(text);
        List<Marked> found = QuoteScanner.scanSpans(text, paragraphs);
        for (int i = 0; i < found.size(); i++) {
            Marked marked = found.get(i);
            assertThat(paragraphs).as(seed).anyMatch(span -> span.contains(marked.span()));
            for (int k = i + 1; k < found.size(); k++) {
                Span later = found.get(k).span();
                assertThat(marked.span().begin()).as(seed).isLessThanOrEqualTo(later.begin());
                assertThat(!marked.span().overlaps(later) || marked.span().contains(later))
                        .as("%s: %s and %s of %s", seed, marked, found.get(k), text)
                        .isTrue();
            }
            long around = found.stream()
                    .limit(i)
                    .filter(other -> other.span().contains(marked.span()))
                    .count();
            assertThat(marked.depth()).as(seed).isEqualTo((int) around);
        }
        assertThat(QuoteScanner.scanSpans(text, paragraphs)).as(seed).isEqualTo(found);
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void aMillionCharactersOfAnythingAreScanned(String unit) {
        String text = unit.repeat(1_000_000 / unit.length());
        // A step for every pair of characters would take a quarter of an hour; what a busy machine adds is less.
        assertTimeoutPreemptively(
                Duration.ofMinutes(1), () -> QuoteScanner.scanSpans(text, paragraphs(text)), () -> "scanning " + unit);
    }

    static List<String> nasty() {
        return List.of(
                "\"",
                "'",
                "“",
                "''",
                "`",
                "‘a",
                "\"a ",
                "a'' ",
                "_",
                "A-",
                "— A, ",
                "“A, he ",
                "\"a, Bob ",
                "5'1\" ",
                "'s ",
                "a”",
                "( \"",
                "\" \" ",
                "NAME",
                "“a ‘b ");
    }

    private static String show(String text) {
        String found = scan(text).stream().map(marked -> show(text, marked)).collect(joining(" | "));
        return found.isEmpty() ? "none" : found;
    }

    private static String show(String text, Marked marked) {
        String source = marked.source()
                .map(span -> "(" + text.substring(span.begin(), span.end()) + ")")
                .orElse("");
        return "+".repeat(marked.depth()) + (marked.continued() ? ">" : "") + marked.kind()
                + (marked.closed() ? "" : "!") + (marked.continues() ? ">" : "") + source + " "
                + text.substring(marked.span().begin(), marked.span().end());
    }

    private static List<Marked> scan(String text) {
        return QuoteScanner.scanSpans(text, paragraphs(text));
    }

    private static List<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        int begin = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                paragraphs.add(new Span(begin, begin + line.length()));
            }
            begin += line.length() + 1;
        }
        return paragraphs;
    }
}
