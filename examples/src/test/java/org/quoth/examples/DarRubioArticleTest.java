package org.quoth.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quoth.Analysis;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Sentiment;
import org.quoth.model.Speaker;
import org.quoth.model.Topic;

/** The main job: the article, end to end, as a careful reader reads it. */
class DarRubioArticleTest {
    private static Analysis analysis = Analysis.of("");

    @BeforeAll
    static void read() throws IOException {
        analysis = Analysis.of(DarRubioArticle.article());
    }

    private record Direct(int begin, int end, String source, String cue, String speaker) {}

    private static List<Direct> directQuotes() {
        return analysis.quotes().direct().stream()
                .flatMap(quote -> quote.content().stream().map(part -> direct(quote, part)))
                .toList();
    }

    private static Direct direct(Quote quote, Excerpt part) {
        return new Direct(
                part.begin(),
                part.end(),
                quote.source().map(Excerpt::text).orElse(""),
                quote.cue().map(Excerpt::text).orElse(""),
                quote.speaker().map(Speaker::name).orElse(""));
    }

    @Test
    void theFiveDirectQuotesAreExactWithSourceCueAndSpeaker() {
        assertThat(directQuotes())
                .containsExactly(
                        new Direct(731, 855, "Dar", "said", "Ishaq Dar"),
                        new Direct(866, 965, "Dar", "said", "Ishaq Dar"),
                        new Direct(1861, 1926, "Dar", "stated", "Ishaq Dar"),
                        new Direct(1939, 2022, "Dar", "stated", "Ishaq Dar"),
                        new Direct(2545, 2655, "he", "said", "Marco Rubio"));
    }

    /** What the article reports without quoting: a word of the content, and who said it. */
    private static final List<String[]> REPORTED = List.of(
            new String[] {"constructive role in promoting", "Marco Rubio"},
            new String[] {"desire to expand its partnership", "Ishaq Dar"},
            new String[] {"upcoming bilateral meeting", "Tammy Bruce"},
            new String[] {"the two sides explored", "Foreign Office"},
            new String[] {"potential as an investment hub", "Ishaq Dar"},
            new String[] {"attractive destination", "Ishaq Dar"},
            new String[] {"the Pakistani-American diaspora", "Ishaq Dar"},
            new String[] {"sectors like mining", "Ishaq Dar"},
            new String[] {"consistent efforts", "Marco Rubio"},
            new String[] {"helping broker the May ceasefire", "Ishaq Dar"},
            new String[] {"both sides were now working", "Muhammad Aurangzeb"},
            new String[] {"need for multilateral cooperation", "Ishaq Dar"},
            new String[] {"concerns on regional conflicts", "Ishaq Dar"},
            new String[] {"renewed commitment to global peace", "Ishaq Dar"},
            new String[] {"this renewed dialogue brings", "observers"});

    @Test
    void everyReportedStatementHasTheRightSpeaker() {
        assertThat(REPORTED)
                .allSatisfy(reported -> assertThat(analysis.quotes().indirect().about(reported[0]))
                        .anySatisfy(quote -> assertThat(
                                        quote.speaker().map(Speaker::name).orElse(""))
                                .isEqualToIgnoringCase(reported[1])));
    }

    /** A reader counts 22 attributions, three of which are debatable. */
    @Test
    void atMostThreeQuotesAreNone() {
        assertThat(analysis.quotes()).hasSizeLessThanOrEqualTo(25);
    }

    @Test
    void noSourceIsAnArticleAlone() {
        assertThat(analysis.quotes())
                .extracting(quote -> quote.source().map(Excerpt::text).orElse(""))
                .doesNotContain("the", "The", "a", "A");
    }

    @Test
    void theRolesAreThoseThatTheArticleStates() {
        assertThat(analysis.entity("Ishaq Dar").orElseThrow().role())
                .contains("Deputy Prime Minister and Foreign Minister");
        assertThat(analysis.entity("Rubio").orElseThrow().role()).contains("US Secretary of State");
        assertThat(analysis.entity("Dar")).isEqualTo(analysis.entity("Ishaq Dar"));
    }

    @Test
    void theToneTowardTheTwoCountriesAndTheTwoMinistersIsNotNegative() {
        for (String name : List.of("Pakistan", "United States", "Ishaq Dar", "Marco Rubio")) {
            Sentiment tone = analysis.sentimentToward(name);
            assertThat(tone.confidence()).as(name).isPositive();
            assertThat(tone.label()).as(name).isNotEqualTo(Sentiment.Label.NEGATIVE);
        }
    }

    @Test
    void itIsAboutPoliticsFirstAndNotAboutSportOrHealth() {
        assertThat(analysis.topics()).isNotEmpty();
        Topic first = analysis.topics().get(0);
        assertThat(first.parent().map(parent -> parent.name()).orElse(first.name()))
                .isEqualTo("politics");
        assertThat(analysis.topics()).extracting(Topic::name).doesNotContain("sport", "health");
    }

    @Test
    void theProgramWritesJsonAndAPage(@TempDir Path folder) throws IOException {
        DarRubioArticle.main(new String[] {folder.toString()});
        assertThat(Files.readString(folder.resolve("dar-rubio.json"))).startsWith("{\"schema\":\"quoth/1\"");
        assertThat(Files.readString(folder.resolve("dar-rubio.html"))).contains("<!DOCTYPE html>", "Ishaq Dar");
    }
}
