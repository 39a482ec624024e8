package org.quoth.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.quoth.model.Document;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.Findings;
import org.quoth.model.Keyphrase;
import org.quoth.model.Paragraph;
import org.quoth.model.Quote;
import org.quoth.model.Reportable;
import org.quoth.model.Sentence;
import org.quoth.model.Sentiment;
import org.quoth.model.SentimentIndex;
import org.quoth.model.Span;
import org.quoth.model.Speaker;
import org.quoth.model.Subject;
import org.quoth.model.Target;
import org.quoth.model.Topic;
import org.quoth.model.Voice;

/**
 * Writes findings as one line of JSON. The schema is {@value #SCHEMA}: fields are added within a version, never renamed
 * or removed. A layer that was not asked for is left out; an empty one is an empty array. Offsets are UTF-16, half-open.
 */
public final class JsonWriter {
    /** The version of the schema, the first field of every object. */
    public static final String SCHEMA = "quoth/1";

    private static final JsonFactory ASCII =
            JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final JsonFactory PLAIN = JsonFactory.builder().build();
    private static final double ROUNDING = 1e4;

    private final JsonGenerator out;
    private final Optional<SentimentIndex> tones;
    private final boolean withText;

    private JsonWriter(JsonGenerator out, Optional<SentimentIndex> tones, boolean withText) {
        this.out = out;
        this.tones = tones;
        this.withText = withText;
    }

    /**
     * Writes findings.
     *
     * @param findings what to write
     * @return one object, without line breaks
     */
    public static String write(Findings findings) {
        return write(findings, false);
    }

    /**
     * Writes findings together with the text that their offsets point into, for readers who do not have it: after
     * {@code title} there is a field {@code text}.
     *
     * @param findings what to write
     * @return one object, without line breaks
     */
    public static String writeWithText(Findings findings) {
        return write(findings, true);
    }

    private static String write(Findings findings, boolean withText) {
        StringWriter text = new StringWriter();
        // Lone surrogates survive in JSON only as escapes: no encoding can hold them.
        JsonFactory factory = hasLoneSurrogate(findings.document()) ? ASCII : PLAIN;
        try (JsonGenerator out = factory.createGenerator(text)) {
            new JsonWriter(out, findings.sentiment(), withText).document(findings);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }

    private static boolean hasLoneSurrogate(Document document) {
        return document.text()
                        .codePoints()
                        .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || document.title()
                        .filter(title -> title.codePoints()
                                .anyMatch(
                                        point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
                        .isPresent();
    }

    private void document(Findings findings) throws IOException {
        Document document = findings.document();
        out.writeStartObject();
        out.writeStringField("schema", SCHEMA);
        out.writeStringField("id", document.id());
        optional("title", document.title());
        if (withText) {
            out.writeStringField("text", document.text());
        }
        if (document.date().isPresent()) {
            out.writeStringField("date", document.date().get().toString());
        }
        if (document.source().isPresent()) {
            out.writeStringField("publisher", document.source().get());
        }
        if (!document.metadata().isEmpty()) {
            value("metadata", document.metadata());
        }
        layers(findings);
        errors(findings.errors());
        out.writeEndObject();
    }

    private void layers(Findings findings) throws IOException {
        if (findings.paragraphs().isPresent()) {
            array("paragraphs", findings.paragraphs().get(), this::paragraph);
        }
        if (findings.quotes().isPresent()) {
            array("quotes", findings.quotes().get(), this::quote);
            array("speakers", findings.quotes().get().voices(), this::voice);
        }
        if (findings.entities().isPresent()) {
            array("entities", findings.entities().get(), this::entity);
        }
        if (findings.sentences().isPresent()) {
            array("sentences", findings.sentences().get(), this::sentence);
        }
        if (tones.isPresent()) {
            SentimentIndex index = tones.get();
            sentiment("sentiment", index.overall());
            sentiment("narrated", index.narrated());
            sentiment("quoted", index.quoted());
            array("targets", index.targets(), this::target);
        }
        if (findings.topics().isPresent()) {
            array("topics", findings.topics().get().all(), this::topic);
        }
        if (findings.keyphrases().isPresent()) {
            array("keyphrases", findings.keyphrases().get(), this::keyphrase);
        }
        for (Map.Entry<String, Reportable> extra : findings.extras().entrySet()) {
            value(extra.getKey(), extra.getValue().report());
        }
    }

    private void errors(Map<String, String> errors) throws IOException {
        if (errors.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("error");
        out.writeStringField("message", errors.values().iterator().next());
        value("layers", errors);
        out.writeEndObject();
    }

    private void paragraph(Paragraph paragraph) throws IOException {
        out.writeStartObject();
        offsets(paragraph.span());
        name("kind", paragraph.kind());
        out.writeEndObject();
    }

    private void quote(Quote quote) throws IOException {
        out.writeStartObject();
        name("type", quote.type());
        out.writeStringField("text", quote.text());
        spans("content", quote.content());
        optionalExcerpt("cue", quote.cue());
        optionalExcerpt("source", quote.source());
        out.writeFieldName("speaker");
        if (quote.speaker().isPresent()) {
            speaker(quote.speaker().get(), Optional.of(quote.speakerConfidence()));
        } else {
            out.writeNull();
        }
        name("class", quote.cueClass());
        if (quote.nested()) {
            out.writeBooleanField("nested", true);
        }
        number("confidence", quote.confidence());
        if (tones.isPresent()) {
            sentiment("sentiment", tones.get().of(quote));
        }
        out.writeEndObject();
    }

    private void speaker(Speaker speaker, Optional<Double> confidence) throws IOException {
        out.writeStartObject();
        speakerFields(speaker);
        if (confidence.isPresent()) {
            number("confidence", confidence.get());
        }
        out.writeEndObject();
    }

    private void speakerFields(Speaker speaker) throws IOException {
        out.writeStringField("name", speaker.name());
        name("kind", speaker.kind());
        optional("role", speaker.role());
        optional("organization", speaker.organization());
        value("variants", speaker.variants().asList());
        if (speaker.id().isPresent()) {
            out.writeStringField("id", speaker.id().get());
        }
    }

    private void voice(Voice voice) throws IOException {
        out.writeStartObject();
        speakerFields(voice.speaker());
        out.writeNumberField("direct", voice.direct());
        out.writeNumberField("mixed", voice.mixed());
        out.writeNumberField("indirect", voice.indirect());
        out.writeNumberField("words", voice.words());
        number("share", voice.share());
        out.writeEndObject();
    }

    private void entity(Entity entity) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", entity.name());
        name("kind", entity.kind());
        optional("role", entity.role());
        optional("organization", entity.organization());
        array("mentions", entity.mentions(), this::excerpt);
        out.writeEndObject();
    }

    private void sentence(Sentence sentence) throws IOException {
        out.writeStartObject();
        offsets(sentence.span());
        out.writeNumberField("tokens", sentence.tokens().size());
        if (tones.isPresent()) {
            sentiment("sentiment", tones.get().of(sentence.span()));
        }
        out.writeEndObject();
    }

    private void target(Target target) throws IOException {
        out.writeStartObject();
        out.writeStringField("name", target.entity().name());
        name("kind", target.entity().kind());
        sentiment("sentiment", target.sentiment());
        array("mentions", target.mentions(), mention -> {
            out.writeStartObject();
            excerptFields(mention.mention());
            sentiment("sentiment", mention.sentiment());
            out.writeEndObject();
        });
        out.writeEndObject();
    }

    private void topic(Topic topic) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", topic.code());
        out.writeStringField("name", topic.name());
        number("confidence", topic.confidence());
        out.writeFieldName("parent");
        if (topic.parent().isPresent()) {
            subject(topic.parent().get());
        } else {
            out.writeNull();
        }
        array("evidence", topic.evidence(), evidence -> {
            out.writeStartObject();
            excerptFields(evidence.excerpt());
            number("weight", evidence.weight());
            out.writeEndObject();
        });
        out.writeEndObject();
    }

    private void subject(Subject subject) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", subject.code());
        out.writeStringField("name", subject.name());
        out.writeEndObject();
    }

    private void keyphrase(Keyphrase keyphrase) throws IOException {
        out.writeStartObject();
        out.writeStringField("text", keyphrase.text());
        number("score", keyphrase.score());
        spans("mentions", keyphrase.mentions());
        out.writeEndObject();
    }

    private void sentiment(String field, Sentiment sentiment) throws IOException {
        out.writeObjectFieldStart(field);
        name("label", sentiment.label());
        number("score", sentiment.score());
        number("confidence", sentiment.confidence());
        number("magnitude", sentiment.magnitude());
        if (!sentiment.explanation().isEmpty()) {
            array("explanation", sentiment.explanation(), part -> {
                out.writeStartObject();
                excerptFields(part.excerpt());
                number("weight", part.weight());
                out.writeEndObject();
            });
        }
        out.writeEndObject();
    }

    private void spans(String field, ImmutableList<Excerpt> excerpts) throws IOException {
        array(field, excerpts, excerpt -> {
            out.writeStartObject();
            offsets(excerpt.span());
            out.writeEndObject();
        });
    }

    private void optionalExcerpt(String field, Optional<Excerpt> excerpt) throws IOException {
        out.writeFieldName(field);
        if (excerpt.isPresent()) {
            excerpt(excerpt.get());
        } else {
            out.writeNull();
        }
    }

    private void excerpt(Excerpt excerpt) throws IOException {
        out.writeStartObject();
        excerptFields(excerpt);
        out.writeEndObject();
    }

    private void excerptFields(Excerpt excerpt) throws IOException {
        offsets(excerpt.span());
        out.writeStringField("text", excerpt.text());
    }

    private void offsets(Span span) throws IOException {
        out.writeNumberField("begin", span.begin());
        out.writeNumberField("end", span.end());
    }

    private void name(String field, Enum<?> value) throws IOException {
        out.writeStringField(field, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void optional(String field, Optional<String> value) throws IOException {
        out.writeFieldName(field);
        if (value.isPresent()) {
            out.writeString(value.get());
        } else {
            out.writeNull();
        }
    }

    private void number(String field, double value) throws IOException {
        out.writeNumberField(field, Math.round(value * ROUNDING) / ROUNDING);
    }

    private void value(String field, Object value) throws IOException {
        out.writeFieldName(field);
        value(value);
    }

    private void value(Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                value(String.valueOf(entry.getKey()), entry.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof Iterable<?> values) {
            out.writeStartArray();
            for (Object each : values) {
                value(each);
            }
            out.writeEndArray();
        } else {
            scalar(value);
        }
    }

    private void scalar(Object value) throws IOException {
        if (value instanceof Excerpt excerpt) {
            excerpt(excerpt);
        } else if (value instanceof Span span) {
            out.writeStartObject();
            offsets(span);
            out.writeEndObject();
        } else if (value instanceof Double || value instanceof Float) {
            out.writeNumber(((Number) value).doubleValue());
        } else if (value instanceof Number number) {
            out.writeNumber(number.longValue());
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else {
            out.writeString(value.toString());
        }
    }

    private <T> void array(String field, Iterable<T> values, Part<T> part) throws IOException {
        out.writeArrayFieldStart(field);
        for (T value : values) {
            part.write(value);
        }
        out.writeEndArray();
    }

    private interface Part<T> {
        void write(T value) throws IOException;
    }
}
