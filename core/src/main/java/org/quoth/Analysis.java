package org.quoth;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.quoth.html.HtmlReport;
import org.quoth.json.JsonWriter;
import org.quoth.model.Document;
import org.quoth.model.Entity;
import org.quoth.model.Findings;
import org.quoth.model.Keyphrase;
import org.quoth.model.Paragraph;
import org.quoth.model.Quote;
import org.quoth.model.Quotes;
import org.quoth.model.Reportable;
import org.quoth.model.Sentence;
import org.quoth.model.Sentiment;
import org.quoth.model.Span;
import org.quoth.model.Target;
import org.quoth.model.Topic;
import org.quoth.model.Voice;

/**
 * A document and what is known about it so far. Every answer is computed when it is first asked for, with the layers
 * that it needs and no other, and kept.
 *
 * <pre>{@code
 * Analysis analysis = Analysis.of(text);
 * analysis.quotes().by("Ishaq Dar").direct();
 * analysis.sentimentToward("Pakistan");
 * analysis.topics();
 * }</pre>
 *
 * <p>Safe for many threads: a layer is computed once, whoever asks. Vectors and parses, which only analyzers read, are
 * let go when memory runs short or by {@link #release()}, and computed again where needed.
 *
 * <p>Every method that computes throws {@link AnalysisException} where an analyzer fails, and
 * {@link MissingLayerException} where none provides the answer. What was computed before stays.
 */
public final class Analysis {
    private final Document document;
    private final AnalysisOpener.LayerSource source;
    private final Cells cells;
    private final Optional<Layer<?>> reader;
    private final ImmutableSet<Layer<?>> visible;
    private final Optional<DocumentException> rejection;

    private Analysis(
            Document document,
            AnalysisOpener.LayerSource source,
            Cells cells,
            Optional<Layer<?>> reader,
            ImmutableSet<Layer<?>> visible,
            Optional<DocumentException> rejection) {
        this.document = document;
        this.source = source;
        this.cells = cells;
        this.reader = reader;
        this.visible = visible;
        this.rejection = rejection;
    }

    /**
     * Opens an analysis of a text with the standard pipeline: the analyzers found on the class path. Computes nothing.
     *
     * @param text the text; may be empty
     * @return the analysis
     * @throws DocumentException if the text is null or longer than {@link Limits#maxCharacters()}
     */
    public static Analysis of(String text) {
        if (text == null) {
            throw new DocumentException("the text is null; pass \"\" for an empty document");
        }
        return of(Document.of(text));
    }

    /**
     * Opens an analysis of a document with the standard pipeline: the analyzers found on the class path. Computes
     * nothing.
     *
     * @param document the document
     * @return the analysis
     * @throws DocumentException if the document is null or longer than {@link Limits#maxCharacters()}
     */
    public static Analysis of(Document document) {
        if (document == null) {
            throw new DocumentException("the document is null");
        }
        return Standard.OPENER.open(document);
    }

    /**
     * Opens an analysis whose layers come from somewhere. For pipelines; everybody else calls {@link #of(String)} or a
     * pipeline.
     *
     * @param document the document
     * @param source where its layers come from
     * @return the analysis
     * @throws DocumentException if the document is longer than {@link Limits#maxCharacters()}
     */
    public static Analysis open(Document document, AnalysisOpener.LayerSource source) {
        int length = document.text().length();
        int allowed = source.limits().maxCharacters();
        if (length > allowed) {
            throw new DocumentException(
                    "the document '%s' has %d chars, but at most %d are allowed; cut it, or raise Limits.maxCharacters"
                            .formatted(document.id(), length, allowed));
        }
        return new Analysis(document, source, new Cells(), Optional.empty(), source.layers(), Optional.empty());
    }

    /**
     * An analysis of a document that is not accepted: the value that stands for it in a stream. For pipelines.
     *
     * @param document the document
     * @param source where its layers would have come from
     * @param reason why it is not accepted
     * @return an analysis that answers everything with the reason
     */
    public static Analysis rejected(Document document, AnalysisOpener.LayerSource source, DocumentException reason) {
        return new Analysis(document, source, new Cells(), Optional.empty(), ImmutableSet.of(), Optional.of(reason));
    }

    /**
     * What is analysed.
     *
     * @return the document
     */
    public Document document() {
        return document;
    }

    /**
     * The text that is analysed.
     *
     * @return the document's text
     */
    public String text() {
        return document.text();
    }

    /**
     * What this analysis may cost.
     *
     * @return the pipeline's limits
     */
    public Limits limits() {
        return source.limits();
    }

    /**
     * The layers that can be had from this analysis.
     *
     * @return all that the pipeline provides; within an analyzer, those that it declared
     */
    public ImmutableSet<Layer<?>> layers() {
        return visible;
    }

    /**
     * The value of a layer, computed now if it was not before.
     *
     * @param layer the layer
     * @param <T> the type of its value
     * @return its value
     * @throws MissingLayerException if no analyzer provides the layer, or if an analyzer asks for one that it has not
     *     declared
     * @throws AnalysisException if an analyzer fails
     */
    public <T> T get(Layer<T> layer) {
        requireVisible(layer);
        return layer.cast(cells.get(layer, () -> compute(layer)));
    }

    /**
     * The value of a layer, if it has been computed already.
     *
     * @param layer the layer
     * @param <T> the type of its value
     * @return empty where it has not been asked for yet, or has been let go
     */
    public <T> Optional<T> peek(Layer<T> layer) {
        return cells.peek(layer).map(layer::cast);
    }

    /**
     * What went wrong so far: the document was not accepted, or a layer that was asked for could not be computed.
     *
     * @return the first failure; empty where all went well
     */
    public Optional<QuothException> failure() {
        return rejection
                .<QuothException>map(reason -> reason)
                .or(() -> cells.failures().findFirst());
    }

    /** Lets go of vectors and parses. They are computed again if something needs them. */
    public void release() {
        cells.dropScratch();
    }

    /**
     * The layout of the text.
     *
     * @return its paragraphs, in order
     */
    public ImmutableList<Paragraph> paragraphs() {
        return get(Layers.PARAGRAPHS);
    }

    /**
     * The sentences of the text.
     *
     * @return in order
     */
    public ImmutableList<Sentence> sentences() {
        return get(Layers.SENTENCES);
    }

    /**
     * Who and what the text names.
     *
     * @return in the order of first mention
     */
    public ImmutableList<Entity> entities() {
        return get(Layers.ENTITIES);
    }

    /**
     * Who said what.
     *
     * @return in the order of the text
     */
    public Quotes quotes() {
        return get(Layers.QUOTES);
    }

    /**
     * Everyone who speaks, and how much.
     *
     * @return whoever says most first
     */
    public ImmutableList<Voice> speakers() {
        return quotes().voices();
    }

    /**
     * The tone of the whole text.
     *
     * @return its tone
     */
    public Sentiment sentiment() {
        return get(Layers.SENTIMENT).overall();
    }

    /**
     * The tone of a part of the text.
     *
     * @param span the part
     * @return its tone
     * @throws IllegalArgumentException if the span lies outside the text
     */
    public Sentiment sentiment(Span span) {
        return get(Layers.SENTIMENT).of(span);
    }

    /**
     * The tone of a sentence.
     *
     * @param sentence a sentence of this text
     * @return its tone
     */
    public Sentiment sentiment(Sentence sentence) {
        return sentiment(sentence.span());
    }

    /**
     * The tone of a quote, which belongs to its speaker.
     *
     * @param quote a quote of this text
     * @return its tone
     */
    public Sentiment sentiment(Quote quote) {
        return get(Layers.SENTIMENT).of(quote);
    }

    /**
     * The tone of the text toward someone or something, over all mentions.
     *
     * @param name as the text names it, in any of its forms; case does not matter
     * @return the tone; {@link Sentiment#none()} where the text does not name it
     */
    public Sentiment sentimentToward(String name) {
        return entity(name).map(this::sentimentToward).orElseGet(Sentiment::none);
    }

    /**
     * The tone of the text toward an entity, over all its mentions.
     *
     * @param entity an entity of this text
     * @return the tone
     */
    public Sentiment sentimentToward(Entity entity) {
        return get(Layers.SENTIMENT).toward(entity);
    }

    /**
     * The tone of the text toward whatever is named at one place.
     *
     * @param mention the span that names it
     * @return the tone there
     */
    public Sentiment sentimentToward(Span mention) {
        return get(Layers.SENTIMENT).toward(mention);
    }

    /**
     * Everyone and everything that the text names, with the tone toward it.
     *
     * @return the most mentioned first
     */
    public ImmutableList<Target> targets() {
        return get(Layers.SENTIMENT).targets();
    }

    /**
     * What the text is about.
     *
     * @return best first; empty where nothing fits
     */
    public ImmutableList<Topic> topics() {
        return get(Layers.TOPICS).all();
    }

    /**
     * What a part of the text is about.
     *
     * @param span the part
     * @return best first; empty where nothing fits
     */
    public ImmutableList<Topic> topics(Span span) {
        return get(Layers.TOPICS).of(span);
    }

    /**
     * The phrases that carry the text.
     *
     * @return best first
     */
    public ImmutableList<Keyphrase> keyphrases() {
        return get(Layers.KEYPHRASES);
    }

    /**
     * The entity that the text calls so.
     *
     * @param name its name or one of its forms; case does not matter
     * @return empty where the text names no such entity
     */
    public Optional<Entity> entity(String name) {
        return entities().stream()
                .filter(entity -> entity.name().equalsIgnoreCase(name))
                .findFirst()
                .or(() -> entities().stream()
                        .filter(entity -> entity.variants().stream().anyMatch(name::equalsIgnoreCase))
                        .findFirst());
    }

    /**
     * Everything that the pipeline can tell, as one line of JSON of the schema {@code quoth/1}. A layer that fails is
     * named under {@code errors}; the others are there.
     *
     * @return JSON without line breaks
     */
    public String toJson() {
        return toJson(layers());
    }

    /**
     * Some layers, as one line of JSON.
     *
     * @param wanted the layers to write; those that the pipeline does not provide are left out
     * @return JSON without line breaks
     */
    public String toJson(Set<Layer<?>> wanted) {
        return JsonWriter.write(findings(wanted));
    }

    /**
     * A report to read in a browser: one file, without scripts from elsewhere.
     *
     * @return an HTML page
     */
    public String toHtml() {
        return HtmlReport.write(findings(layers()));
    }

    /**
     * The values of some layers, computed now; the failures of those that could not be.
     *
     * @param wanted the layers; those that the pipeline does not provide are left out
     * @return all that could be had
     */
    public Findings findings(Set<Layer<?>> wanted) {
        Map<String, String> errors = new LinkedHashMap<>();
        rejection.ifPresent(reason -> errors.put("document", String.valueOf(reason.getMessage())));
        Gathering gathering = new Gathering(wanted, errors);
        return new Findings(
                document,
                gathering.value(Layers.PARAGRAPHS),
                gathering.value(Layers.SENTENCES),
                gathering.value(Layers.ENTITIES),
                gathering.value(Layers.QUOTES),
                gathering.value(Layers.SENTIMENT),
                gathering.value(Layers.TOPICS),
                gathering.value(Layers.KEYPHRASES),
                gathering.extras(),
                ImmutableMap.copyOf(errors));
    }

    private final class Gathering {
        private final Set<Layer<?>> wanted;
        private final Map<String, String> errors;

        Gathering(Set<Layer<?>> wanted, Map<String, String> errors) {
            this.wanted = wanted;
            this.errors = errors;
        }

        <T> Optional<T> value(Layer<T> layer) {
            if (!wanted.contains(layer) || !visible.contains(layer)) {
                return Optional.empty();
            }
            try {
                return Optional.of(get(layer));
            } catch (AnalysisException e) {
                errors.put(layer.id(), String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        ImmutableMap<String, Reportable> extras() {
            ImmutableMap.Builder<String, Reportable> extras = ImmutableMap.builder();
            for (Layer<?> layer : visible) {
                if (layer.isScratch() || Layers.STANDARD.contains(layer)) {
                    continue;
                }
                value(layer)
                        .filter(Reportable.class::isInstance)
                        .ifPresent(value -> extras.put(layer.id(), (Reportable) value));
            }
            return extras.buildOrThrow();
        }
    }

    private void requireVisible(Layer<?> layer) {
        if (visible.contains(layer)) {
            return;
        }
        if (rejection.isPresent()) {
            throw rejection.get();
        }
        if (reader.isPresent() && source.layers().contains(layer)) {
            throw new MissingLayerException(
                    "The analyzer of '%s' asks for the layer '%s' without having declared it. Add it to requires()."
                            .formatted(reader.get(), layer));
        }
        throw new MissingLayerException(missing(layer));
    }

    private String missing(Layer<?> layer) {
        String known = source.layers().isEmpty() ? "none" : source.layers().toString();
        String remedy = Layers.STANDARD.contains(layer)
                ? "Add org.quoth:quoth-analyzers to the class path, or Pipeline.builder().with(an analyzer that provides it)."
                : "Add its analyzer with Pipeline.builder().with(…), or list it in META-INF/services/org.quoth.spi.Analyzer.";
        return "No analyzer provides '%s'. %s The pipeline provides %s.".formatted(layer, remedy, known);
    }

    private Object compute(Layer<?> layer) {
        Analysis view =
                new Analysis(document, source, cells, Optional.of(layer), source.requirements(layer), Optional.empty());
        try {
            return layer.cast(source.compute(layer, view));
        } catch (AnalysisException | MissingLayerException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AnalysisException(
                    layer.id(),
                    "The layer '%s' of the document '%s' could not be computed: %s"
                            .formatted(layer, document.id(), Throwables.getRootCause(e)),
                    e);
        }
    }

    /** The one standard pipeline, looked up when it is first needed. */
    private static final class Standard {
        static final AnalysisOpener OPENER = ServiceLoader.load(
                        AnalysisOpener.class, AnalysisOpener.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new QuothException(
                        "No standard pipeline: META-INF/services/org.quoth.AnalysisOpener is missing. A fat jar must"
                                + " merge the service files of its parts."));

        private Standard() {}
    }

    @Override
    public String toString() {
        return "Analysis of " + document.id();
    }
}
