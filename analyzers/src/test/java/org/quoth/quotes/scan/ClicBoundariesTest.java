package org.quoth.quotes.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quoth.model.Span;

/** Prose of the 19th century whose boundaries CLiC marked: the share found exactly, marks included. */
class ClicBoundariesTest {
    private static final Path DATA = Path.of("../../shared/data/quotes/clic-quote-boundaries.jsonl");

    @Test
    void nearlyAllBoundariesOfClicAreFoundExactly() throws IOException {
        assumeTrue(Files.exists(DATA), "SKIPPED: the CLiC boundaries are not at " + DATA.toAbsolutePath());
        int gold = 0;
        int exact = 0;
        for (String line : Files.readAllLines(DATA)) {
            JsonNode paragraph = new ObjectMapper().readTree(line);
            String text = paragraph.get("text").asText();
            Set<Span> found = QuoteScanner.scanSpans(text, List.of(new Span(0, text.length()))).stream()
                    .map(Marked::span)
                    .collect(Collectors.toSet());
            for (JsonNode quote : paragraph.get("quotes")) {
                int begin = quote.get(0).asInt();
                int end = quote.get(1).asInt();
                gold++;
                exact += begin < end && found.contains(new Span(begin, end)) ? 1 : 0;
            }
        }
        assertThat(gold).isEqualTo(1427);
        assertThat((double) exact / gold).isGreaterThanOrEqualTo(0.98);
    }
}
