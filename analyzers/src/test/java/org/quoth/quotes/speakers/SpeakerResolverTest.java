package org.quoth.quotes.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.quoth.Analysis;
import org.quoth.language.EntityAnalyzer;
import org.quoth.language.SentenceAnalyzer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Document;
import org.quoth.model.Quote;
import org.quoth.model.Span;
import org.quoth.model.Speaker;
import org.quoth.pipeline.Pipeline;

class SpeakerResolverTest {
    private static final Pipeline LANGUAGE = Pipeline.builder()
            .with(new LayoutAnalyzer())
            .with(new SentenceAnalyzer())
            .with(new EntityAnalyzer())
            .build();

    @Test
    void aSurnameMeansWhoeverWasNamedInFull() {
        assertThat(speaker("Foreign Minister Ishaq Dar arrived on Friday. [Dar] said {talks went well}."))
                .hasValue("Ishaq Dar");
    }

    @Test
    void aPronounMeansSomebodyOfItsGender() {
        String text = "Hillary Clinton met Donald Trump in New York on Friday. [%s] said {the talks went well}.";
        assertThat(speaker(text.formatted("She"))).hasValue("Hillary Clinton");
        assertThat(speaker(text.formatted("He"))).hasValue("Donald Trump");
    }

    @Test
    void aDescriptionMeansWhoeverHasTheRole() {
        String text = "Pakistan’s Deputy Prime Minister Ishaq Dar met US Secretary of State Marco Rubio on Friday.\n"
                + "[The Pakistani deputy premier] said {talks went well}.";
        assertThat(speaker(text)).hasValue("Ishaq Dar");
    }

    @Test
    void whoMeansTheNameBeforeIt() {
        assertThat(speaker("The crowd cheered John Smith, [who] said {he would win}."))
                .hasValue("John Smith");
    }

    @Test
    void thoseWithoutANameAreCalledByTheirDescription() {
        assertThat(found("[Observers] hope {this brings peace}.").map(Speaker::kind))
                .hasValue(Speaker.Kind.GROUP);
        assertThat(found("[A senior official] said {talks went well}.")).hasValueSatisfying(speaker -> {
            assertThat(speaker.name()).isEqualTo("senior official");
            assertThat(speaker.kind()).isEqualTo(Speaker.Kind.UNNAMED);
        });
    }

    @Test
    void someoneElsesPropertyIsNotTheirOwner() {
        assertThat(speaker("Gary Johnson ran again. [Gary Johnson’s doctor] said {he is fit}."))
                .hasValue("Gary Johnson’s doctor");
    }

    @Test
    void anEventIsNobody() {
        String text = "Ishaq Dar met Marco Rubio. [The meeting between Dar and Rubio] signals {a willingness to talk}.";
        assertThat(speaker(text)).isEmpty();
    }

    @Test
    void iInsideAQuoteIsWhoeverSaysIt() {
        String text = "Ann Lee spoke on Friday. “{I know that [I] believe in peace},” Ann Lee said.";
        Document document = Document.of("test", text.replaceAll("[\\[\\]{}]", ""));
        Analysis analysis = LANGUAGE.analyze(document);
        Span outer = find(document, "I know that I believe in peace");
        Span inner = find(document, "in peace");
        int i = document.text().indexOf("I believe");
        List<Quote> quotes = List.of(
                Quote.of(Quote.Type.DIRECT, List.of(document.excerpt(outer)), 0.9)
                        .withSource(document.excerpt(new Span(
                                document.text().lastIndexOf("Ann Lee"),
                                document.text().lastIndexOf("Ann Lee") + 7))),
                Quote.of(Quote.Type.INDIRECT, List.of(document.excerpt(inner)), 0.9)
                        .withSource(document.excerpt(new Span(i, i + 1))));
        assertThat(attribute(analysis, quotes, Speakers.none()))
                .allSatisfy(
                        quote -> assertThat(quote.speaker().map(Speaker::name)).hasValue("Ann Lee"));
    }

    @Test
    void aKnownSpeakerGetsTheCallersNameAndId() {
        Speakers known = Speakers.known(Speakers.person("Q22686", "Donald J. Trump", "Donald Trump"));
        Optional<Speaker> found = found("Donald Trump arrived. [Trump] said {he won}.", known);
        assertThat(found.flatMap(Speaker::id)).hasValue("Q22686");
        assertThat(found.map(Speaker::name)).hasValue("Donald J. Trump");
        assertThat(found.map(speaker -> speaker.isCalled("Trump"))).hasValue(true);
    }

    @Test
    void twoKnownSpeakersMayNotShareAName() {
        assertThatThrownBy(() ->
                        Speakers.known(Speakers.person("1", "Ann Lee"), Speakers.person("2", "Ann B. Lee", "ann lee")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ann lee");
    }

    @Test
    void aTextWithoutWordsHasNoSpeakers() {
        Document document = Document.of("empty", "…");
        assertThat(attribute(LANGUAGE.analyze(document), List.of(), Speakers.none()))
                .isEmpty();
    }

    private static Optional<String> speaker(String marked) {
        return found(marked).map(Speaker::name);
    }

    private static Optional<Speaker> found(String marked) {
        return found(marked, Speakers.none());
    }

    /** The text marks the source with [] and the content with {}. */
    private static Optional<Speaker> found(String marked, Speakers known) {
        String text = marked.replaceAll("[\\[\\]{}]", "");
        Document document = Document.of("test", text);
        Span source =
                find(document, marked.substring(marked.indexOf('[') + 1, marked.indexOf(']')), marked.indexOf('['));
        Span content = find(document, marked.substring(marked.indexOf('{') + 1, marked.indexOf('}')));
        Quote quote = Quote.of(Quote.Type.INDIRECT, List.of(document.excerpt(content)), 0.9)
                .withSource(document.excerpt(source));
        return attribute(LANGUAGE.analyze(document), List.of(quote), known)
                .get(0)
                .speaker();
    }

    private static Span find(Document document, String words) {
        return find(document, words, 0);
    }

    private static Span find(Document document, String words, int from) {
        int begin = document.text().indexOf(words, from);
        return new Span(begin, begin + words.length());
    }

    private static List<Quote> attribute(Analysis analysis, List<Quote> quotes, Speakers known) {
        return new SpeakerResolver(
                        analysis.document(), analysis.paragraphs(), analysis.sentences(), analysis.entities(), known)
                .attribute(quotes);
    }
}
