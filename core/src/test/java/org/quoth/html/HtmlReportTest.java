package org.quoth.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quoth.model.CueClass;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Findings;
import org.quoth.model.Quote;
import org.quoth.model.Quotes;
import org.quoth.model.Span;
import org.quoth.model.Speaker;

class HtmlReportTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)[^>]*?(/?)>");

    @Test
    void showsWhoSpeaksInWhatToneAndAboutWhat() {
        String page = HtmlReport.write(Sample.article());

        assertThat(page)
                .contains("<h1 dir=\"auto\">Valmora votes to reopen its tidal lock</h1>")
                .contains("The Estuary Courier", "3 March 2026")
                .contains("11 quotes by 6 speakers")
                .contains("Elena Castell", "Mayor, river council")
                .contains("shipping and waterways", "economy, business and finance", "medtop:20000337")
                .contains("Flesch ease", "62.40", "Flesch &lt;1948&gt;");
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryAnchorIsThereOnce() {
        String page = HtmlReport.write(Sample.article());

        List<String> ids = groups(page, " id=\"([^\"]+)\"");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(groups(page, "href=\"#([^\"]+)\"")).isNotEmpty().allMatch(ids::contains);
    }

    @Test
    void everyElementIsClosedWhereItWasOpened() {
        assertThat(misnested(HtmlReport.write(Sample.article()))).isEmpty();
    }

    @Test
    void theTextIsThereWholeAndInOrder() {
        assertThat(shown(HtmlReport.write(Sample.article()))).isEqualTo(squeezed(Sample.TEXT));
    }

    @Test
    void aTitleThatIsTheFirstLineIsTheHeadingWithItsQuotesAndStandsThereOnce() {
        String line = "Castell: “We have waited long enough”.";
        Document document =
                Document.of("id", line + "\nThe council voted.").withTitle("Castell: \"We have waited long enough\"");
        Excerpt words = new Sample(document).find("“We have waited long enough”");
        Quotes quotes = Quotes.of(List.of(Quote.of(Quote.Type.DIRECT, ImmutableList.of(words), 1)));

        String page = HtmlReport.write(quoted(document, quotes));

        assertThat(heading(page))
                .contains("id=\"s0\"", "id=\"q0\"", "We have waited long enough")
                .as("there is no margin for a name beside the heading")
                .contains("class=\"note c0 again\"");
        assertThat(shown(page)).isEqualTo("Thecouncilvoted.");
        assertThat(misnested(page)).isEmpty();
    }

    @Test
    void aFirstLineIsTheHeadingWithoutATitleOnlyIfItIsLaidOutAsOne() {
        Sample news = new Sample(Document.of("id", "Lock reopens\nThe council voted."));
        Sample lead = new Sample(Document.of("id", "The lock reopens.\nThe council voted."));

        assertThat(shown(HtmlReport.write(news.laidOut()))).isEqualTo("Thecouncilvoted.");
        assertThat(shown(HtmlReport.write(lead.laidOut()))).isEqualTo("Thelockreopens.Thecouncilvoted.");
    }

    @Test
    void aLineAloneIsTheTextWhateverTheTitle() {
        Document document = Document.of("id", "Lock reopens").withTitle("Lock reopens");

        assertThat(shown(HtmlReport.write(new Sample(document).laidOut()))).isEqualTo("Lockreopens");
    }

    private static String heading(String page) {
        return page.substring(page.indexOf("<h1"), page.indexOf("</h1>"));
    }

    @Test
    void aQuoteInAQuoteIsMarkedAsOne() {
        String page = HtmlReport.write(Sample.article());

        assertThat(page).contains("class=\"q direct c6 nested\"").contains("quote within a quote");
    }

    @Test
    void everyQuoteIsReachedByTheKeyboardOnceAndDescribed() {
        String page = HtmlReport.write(Sample.article());

        List<String> ids = groups(page, " id=\"(d\\d+)\"");
        assertThat(groups(page, "<mark class=\"q [^\"]*\" tabindex=\"0\" id=\"q(\\d+)\""))
                .hasSize(11);
        assertThat(ids).hasSize(11);
        assertThat(groups(page, "aria-describedby=\"([^\"]+)\"")).isNotEmpty().allMatch(ids::contains);
    }

    @Test
    void headingsStepDownOneByOne() {
        List<String> levels = groups(HtmlReport.write(Sample.article()), "<h([1-6])");

        assertThat(levels.get(0)).isEqualTo("1");
        assertThat(levels.subList(1, levels.size())).containsOnly("2");
    }

    @Test
    void theSecondEightSpeakersHaveStripesAndTheNumberTellsTheRest() {
        Document document = Document.of("choir", "word ".repeat(18));
        Quotes quotes = Quotes.of(IntStream.range(0, 18)
                .mapToObj(i -> Quote.of(
                                Quote.Type.INDIRECT, ImmutableList.of(document.excerpt(new Span(5 * i, 5 * i + 4))), 1)
                        .withSpeaker(Speaker.of("Singer " + (char) ('A' + i), Speaker.Kind.PERSON), 1))
                .toList());
        Palette palette = Palette.of(quotes.voices());

        List<String> looks = quotes.voices().stream()
                .map(voice -> Optional.of(voice.speaker()))
                .map(speaker -> palette.number(speaker) + " " + palette.colour(speaker))
                .toList();

        assertThat(looks).doesNotHaveDuplicates().contains("8 c8", "9 c1 alt", "16 c8 alt", "17 c0", "18 c0");
    }

    @Test
    void anOfficeDoesNotSayTheOrganisationTwice() {
        assertThat(ArticlePart.office(office("US State Department Spokesperson", "US State Department")))
                .contains("US State Department Spokesperson");
        assertThat(ArticlePart.office(office("Mayor", "river council"))).contains("Mayor, river council");
    }

    private static Speaker office(String role, String organization) {
        return new Speaker(
                "A",
                Speaker.Kind.PERSON,
                Optional.of(role),
                Optional.of(organization),
                ImmutableSet.of(),
                Optional.empty());
    }

    @Test
    void aDocumentWithoutATitleIsCalledByItsFirstWords() {
        String line = "One two three four five six seven eight nine, ten eleven twelve";

        assertThat(HtmlReport.headline(Document.of("id", line + " thirteen.")))
                .isEqualTo("One two three four five six seven eight nine\u00a0…");
        assertThat(HtmlReport.headline(Document.of("id", "\n " + line + " \nNext.")))
                .isEqualTo(line);
        assertThat(HtmlReport.headline(Document.of("id", "x".repeat(500)))).hasSize(182);
        assertThat(HtmlReport.headline(Document.of("id", " \n"))).isEqualTo("id");
    }

    @Test
    void partsThatAreNotKnownAreLeftOut() {
        String page = HtmlReport.write(Sample.bare(Document.of("plain", "One line.\n\nAnother line.")));

        assertThat(page).contains("<p dir=\"auto\" class=\"body\">", "One line.", "Another line.");
        assertThat(page).doesNotContain("Who speaks", "In what tone", "Toward whom", "About what");
    }

    @Test
    void anEmptyDocumentIsAPageThatSaysSo() {
        assertThat(HtmlReport.write(Sample.bare(Document.of("nothing", ""))))
                .contains("The document is empty.", "<title>nothing</title>");
    }

    @Test
    void whatFailedIsSaidKindly() {
        Findings bare = Sample.bare(Document.of("broken", "Some text."));
        Findings failed = new Findings(
                bare.document(),
                bare.paragraphs(),
                bare.sentences(),
                bare.entities(),
                bare.quotes(),
                bare.sentiment(),
                bare.topics(),
                bare.keyphrases(),
                bare.extras(),
                ImmutableMap.of("sentiment", "the model <x> is missing"));

        assertThat(HtmlReport.write(failed))
                .contains("Not everything could be read", "Sentiment", "the model &lt;x&gt; is missing");
    }

    @Test
    void markupInTheDocumentIsText() {
        String hostile = "</title></style><script>alert(\"1\")</script> & 'x' <img src=x onerror=alert(1)>";
        Document document = Document.of(hostile, hostile).withTitle(hostile).withSource(hostile);

        String page = HtmlReport.write(Sample.bare(document));

        assertThat(page)
                .doesNotContain("<script", "<img")
                .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;");
    }

    @Test
    void whatCouldDisguiseTheTextIsShownAsASign() {
        String page = HtmlReport.write(Sample.bare(Document.of("signs", "a\u202Eb \u0000 c\uD800d \u2066e \u007F")));

        assertThat(page).contains("a[U+202E]b ␀ c\uFFFDd [U+2066]e ␡");
    }

    @Test
    void overlappingSpansOfAnyKindKeepTheTextAndTheNesting() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Document document = Document.of("random", randomText(random));
            Quotes quotes = Quotes.of(Stream.generate(() -> randomQuote(document, random))
                    .limit(random.nextInt(8))
                    .toList());

            String page = HtmlReport.write(quoted(document, quotes));

            assertThat(misnested(page)).as("seed %d, round %d", seed, round).isEmpty();
            assertThat(shown(page)).as("seed %d, round %d", seed, round).isEqualTo(squeezed(document.text()));
        }
    }

    private static Findings quoted(Document document, Quotes quotes) {
        return new Findings(
                document,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(quotes),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableMap.of(),
                ImmutableMap.of());
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder("x");
        for (int i = random.nextInt(120); i >= 0; i--) {
            text.append("ab cd \n“”e".charAt(random.nextInt(10)));
        }
        return text.toString();
    }

    private static Quote randomQuote(Document document, Random random) {
        Quote.Type type = List.of(Quote.Type.values()).get(random.nextInt(3));
        Quote quote = Quote.of(type, ImmutableList.of(randomExcerpt(document, random)), random.nextDouble());
        if (random.nextBoolean()) {
            quote = quote.withCue(randomExcerpt(document, random), CueClass.OTHER);
        }
        if (random.nextBoolean()) {
            quote = quote.withSource(randomExcerpt(document, random));
        }
        return random.nextBoolean() ? quote.withSpeaker(Speaker.of("A & B", Speaker.Kind.GROUP), 0.5) : quote;
    }

    private static Excerpt randomExcerpt(Document document, Random random) {
        int begin = random.nextInt(document.text().length() - 1);
        return document.excerpt(
                new Span(begin, begin + 1 + random.nextInt(document.text().length() - begin)));
    }

    /** The text of the article element, without what the report adds to it. */
    private static String shown(String page) {
        String article = page.substring(page.indexOf("<article"), page.indexOf("</article>"));
        String text = article.substring(article.indexOf('>') + 1)
                .replaceAll("(?s)<span class=\"card .*?</strong>.*?attribution .*?</span>(?=</mark>)", "")
                .replaceAll("(?s)<span class=\"note .*?</i></span></span>", "")
                .replaceAll("<[^>]*>", "");
        return squeezed(text.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String misnested(String page) {
        Deque<String> open = new ArrayDeque<>();
        StringBuilder wrong = new StringBuilder();
        String body = page.substring(page.indexOf("<body>") + "<body>".length(), page.indexOf("</body>"));
        TAG.matcher(body).results().forEach(tag -> {
            String name = tag.group(2);
            if (name.equals("br") || tag.group(3).equals("/")) {
                return;
            }
            if (tag.group(1).isEmpty()) {
                open.push(name);
            } else if (name.equals(open.peek())) {
                open.pop();
            } else {
                wrong.append(tag.group())
                        .append(" at ")
                        .append(tag.start())
                        .append(", open: ")
                        .append(open);
            }
        });
        return wrong + String.join(" ", open);
    }

    private static List<String> groups(String page, String regex) {
        return Pattern.compile(regex)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
