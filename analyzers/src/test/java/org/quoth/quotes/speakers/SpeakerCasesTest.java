package org.quoth.quotes.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quoth.Analysis;
import org.quoth.model.Quote;
import org.quoth.model.Speaker;

/** The speakers of made-up texts, by phenomenon, as a user of the library sees them: speaker-cases.txt. */
class SpeakerCasesTest {
    private static final String NOBODY = "NOBODY";
    private static final String ANY = "*";
    private static final String NONE = "-";

    record Case(String shows, String text, List<String> expected) {
        String content() {
            return expected.get(0);
        }
    }

    @TestFactory
    Stream<DynamicTest> theSpeakerIsWhomAReaderWouldName() throws IOException {
        return cases().stream().map(one -> DynamicTest.dynamicTest(one.shows(), () -> check(one)));
    }

    private static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        String shows = "";
        List<String> text = new ArrayList<>();
        for (String line : Resources.readLines(
                Resources.getResource(SpeakerCasesTest.class, "speaker-cases.txt"), StandardCharsets.UTF_8)) {
            if (line.startsWith("= ")) {
                shows = line.substring(2);
                text.clear();
            } else if (line.startsWith("> ")) {
                cases.add(new Case(
                        shows,
                        String.join("\n", text),
                        Splitter.on('|').trimResults().splitToList(line.substring(2))));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                text.add(line);
            }
        }
        return cases;
    }

    private static void check(Case one) {
        List<Quote> found = Analysis.of(one.text()).quotes().stream()
                .filter(quote -> quote.text().contains(one.content()))
                .toList();
        String kind = one.expected().get(1);
        if (kind.equals(NOBODY)) {
            assertThat(found)
                    .as(one.text())
                    .allSatisfy(quote -> assertThat(quote.speaker()).isEmpty());
            return;
        }
        assertThat(found)
                .as("quotes with “%s” in: %s", one.content(), one.text())
                .isNotEmpty();
        Optional<Speaker> speaker = found.get(0).speaker();
        assertThat(speaker.map(Speaker::name).map(SpeakerCasesTest::plain))
                .as(one.text())
                .hasValue(plain(one.expected().get(2)));
        assertThat(speaker.map(Speaker::kind).map(Speaker.Kind::name)).hasValue(kind);
        checkDetail(speaker.flatMap(Speaker::role), one.expected().get(3));
        checkDetail(speaker.flatMap(Speaker::organization), one.expected().get(4));
    }

    private static void checkDetail(Optional<String> found, String expected) {
        if (expected.equals(NONE)) {
            assertThat(found).isEmpty();
        } else if (!expected.equals(ANY)) {
            assertThat(found).hasValue(expected);
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceFirst("^(?:the|a|an) ", "");
    }
}
