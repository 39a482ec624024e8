package org.quoth.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.RandomTexts;
import org.quoth.model.CueClass;
import org.quoth.model.Document;
import org.quoth.model.Quote;
import org.quoth.model.Quotes;
import org.quoth.model.Reportable;
import org.quoth.model.Span;
import org.quoth.model.Speaker;
import org.quoth.pipeline.Pipeline;
import org.quoth.spi.Analyzer;

class JsonWriterTest {
    private static final ObjectMapper READER = new ObjectMapper();
    private static final Document TEXT = Document.of("d1", "“Yes,” Dar said.").withTitle("A \"title\"");

    record Length(int chars) implements Reportable {
        static final Layer<Length> LAYER = Layer.of("length", Length.class);

        @Override
        public ImmutableMap<String, Object> report() {
            return ImmutableMap.of("chars", chars, "half", chars / 2.0, "where", new Span(0, 1));
        }
    }

    record Fixed<T>(Layer<T> provides, T value) implements Analyzer<T> {
        @Override
        public T analyze(Analysis analysis) {
            return value;
        }
    }

    private static JsonNode json(Analysis analysis) throws Exception {
        String json = analysis.toJson();
        assertThat(json).doesNotContain("\n", "\r");
        return READER.readTree(json);
    }

    private static Pipeline pipeline() {
        Quote quote = Quote.of(Quote.Type.DIRECT, List.of(TEXT.excerpt(new Span(0, 6))), .98765)
                .withCue(TEXT.excerpt(new Span(11, 15)), CueClass.SPEECH)
                .withSource(TEXT.excerpt(new Span(7, 10)))
                .withSpeaker(Speaker.of("Ishaq Dar", Speaker.Kind.PERSON), .5);
        return Pipeline.builder()
                .with(new Fixed<>(Layers.QUOTES, Quotes.of(List.of(quote))))
                .with(new Fixed<>(Length.LAYER, new Length(16)))
                .build();
    }

    @Test
    void aQuoteIsWrittenWithItsOffsetsCueSourceAndSpeaker() throws Exception {
        JsonNode json = json(pipeline().analyze(TEXT));
        assertThat(json.get("schema").textValue()).isEqualTo("quoth/1");
        assertThat(json.get("title").textValue()).isEqualTo("A \"title\"");
        JsonNode quote = json.get("quotes").get(0);
        assertThat(quote.get("type").textValue()).isEqualTo("direct");
        assertThat(quote.get("text").textValue()).isEqualTo("“Yes,”");
        assertThat(quote.at("/content/0/end").intValue()).isEqualTo(6);
        assertThat(quote.at("/cue/text").textValue()).isEqualTo("said");
        assertThat(quote.at("/source/text").textValue()).isEqualTo("Dar");
        assertThat(quote.at("/speaker/name").textValue()).isEqualTo("Ishaq Dar");
        assertThat(quote.at("/speaker/role").isNull()).isTrue();
        assertThat(quote.get("confidence").doubleValue()).isEqualTo(0.9877);
        assertThat(json.at("/speakers/0/words").intValue()).isEqualTo(1);
    }

    @Test
    void aCustomLayerThatCanShowItselfIsWrittenUnderItsId() throws Exception {
        JsonNode length = json(pipeline().analyze(TEXT)).get("length");
        assertThat(length.get("chars").intValue()).isEqualTo(16);
        assertThat(length.get("half").doubleValue()).isEqualTo(8.0);
        assertThat(length.at("/where/end").intValue()).isEqualTo(1);
    }

    @Test
    void onlyTheLayersThatAreWantedAreWritten() throws Exception {
        JsonNode json = READER.readTree(pipeline().analyze(TEXT).toJson(java.util.Set.of(Layers.PARAGRAPHS)));
        assertThat(json.has("quotes")).isFalse();
        assertThat(json.has("paragraphs")).isTrue();
    }

    @Test
    void aLayerThatFailsIsNamedAndTheOthersAreThere() throws Exception {
        Pipeline pipeline = Pipeline.builder()
                .with(new Analyzer<Quotes>() {
                    @Override
                    public Layer<Quotes> provides() {
                        return Layers.QUOTES;
                    }

                    @Override
                    public Quotes analyze(Analysis analysis) {
                        throw new IllegalStateException("the model is broken");
                    }
                })
                .build();
        JsonNode json = json(pipeline.analyze(TEXT));
        assertThat(json.at("/error/layers/quotes").textValue()).contains("the model is broken", "d1");
        assertThat(json.get("paragraphs")).hasSize(1);
        assertThat(json.has("quotes")).isFalse();
    }

    @Test
    void loneSurrogatesSurviveAsEscapes() throws Exception {
        String json = Analysis.of(Document.of("x", "a").withTitle("\ud83d é")).toJson();
        assertThat(json).contains("\\uD83D");
        assertThat(READER.readTree(json).get("title").textValue()).isEqualTo("\ud83d é");
    }

    @Test
    void anyTitleParsesBack() throws Exception {
        for (long seed = 0; seed < 500; seed++) {
            String title = RandomTexts.of(seed);
            JsonNode json = json(Analysis.of(Document.of("x", "a").withTitle(title)));
            assertThat(json.get("title").textValue()).as("seed %d", seed).isEqualTo(title);
        }
    }
}
