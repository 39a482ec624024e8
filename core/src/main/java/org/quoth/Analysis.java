package org.quoth;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
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
    private final LayerView view;

    Analysis(LayerView view) {
        this.view = view;
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
        return new Analysis(LayerView.of(document, source));
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
        return new Analysis(LayerView.rejected(document, source, reason));
    }

    /**
     * What is analysed.
     *
     * @return the document
     */
    public Document document() {
        return view.document();
    }

    /**
     * The text that is analysed.
     *
     * @return the document's text
     */
    public String text() {
        return document().text();
    }

    /**
     * What this analysis may cost.
     *
     * @return the pipeline's limits
     */
    public Limits limits() {
        return view.limits();
    }

    /**
     * The layers that can be had from this analysis.
     *
     * @return all that the pipeline provides; within an analyzer, those that it declared
     */
    public ImmutableSet<Layer<?>> layers() {
        return view.layers();
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
        return view.get(layer);
    }

    /**
     * The value of a layer, if it has been computed already.
     *
     * @param layer the layer
     * @param <T> the type of its value
     * @return empty where it has not been asked for yet, or has been let go
     */
    public <T> Optional<T> peek(Layer<T> layer) {
        return view.peek(layer);
    }

    /**
     * What went wrong so far: the document was not accepted, or a layer that was asked for could not be computed.
     *
     * @return the first failure; empty where all went well
     */
    public Optional<QuothException> failure() {
        return view.failure();
    }

    /** Lets go of vectors and parses. They are computed again if something needs them. */
    public void release() {
        view.release();
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
        return new Gathering(view, wanted).findings();
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
        return "Analysis of " + document().id();
    }
}
