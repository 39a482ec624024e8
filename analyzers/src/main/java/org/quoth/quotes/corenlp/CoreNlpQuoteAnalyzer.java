package org.quoth.quotes.corenlp;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.QuothException;
import org.quoth.model.Document;
import org.quoth.model.Quote;
import org.quoth.model.Quotes;
import org.quoth.model.Span;
import org.quoth.model.Speaker;
import org.quoth.spi.Analyzer;

/**
 * Quotes as Stanford CoreNLP's {@code quote} annotator finds and attributes them: direct ones only. An alternative to the
 * library's own analyzer, never taken unless a pipeline names it:
 *
 * <pre>{@code
 * Pipeline.builder().with(new CoreNlpQuoteAnalyzer()).build();
 * }</pre>
 *
 * <p>It needs CoreNLP's models, 474 MB, which the library does not bring: add {@code
 * edu.stanford.nlp:stanford-corenlp:4.5.10:models} to the class path. Loading takes half a minute and 1.5 GB of memory, a
 * news article seconds. Every line break ends a sentence. CoreNLP states no confidence: quotes and speakers get 0.5, which is
 * not calibrated, and every speaker counts as a person. Thread-safe: the annotator is not, so that one document is analysed
 * at a time, whatever the number of threads and of analyzers.
 */
public final class CoreNlpQuoteAnalyzer implements Analyzer<Quotes> {
    private static final String MODELS = "edu/stanford/nlp/models/coref/statistical/ranking_model.ser.gz";
    private static final double UNSTATED = 0.5;
    /** CoreNLP shares annotators between pipelines, and this one keeps state: one lock for all instances. */
    private static final ReentrantLock LOCK = new ReentrantLock();

    private final ClassLoader loader;
    private @Nullable StanfordCoreNLP pipeline;

    /** An analyzer that loads nothing yet. */
    public CoreNlpQuoteAnalyzer() {
        this(CoreNlpQuoteAnalyzer.class.getClassLoader());
    }

    CoreNlpQuoteAnalyzer(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Layer<Quotes> provides() {
        return Layers.QUOTES;
    }

    @Override
    public void preload() {
        LOCK.lock();
        try {
            pipeline();
        } finally {
            LOCK.unlock();
        }
    }

    /**
     * Finds the quotes.
     *
     * @param analysis the document
     * @return direct quotes, with a speaker where CoreNLP names one
     * @throws QuothException if CoreNLP's models are not on the class path
     */
    @Override
    public Quotes analyze(Analysis analysis) {
        Document document = analysis.document();
        if (document.text().isBlank()) {
            return Quotes.of(ImmutableList.of()); // the annotator fails on blank text
        }
        Annotation annotation = new Annotation(document.text());
        LOCK.lock();
        try {
            pipeline().annotate(annotation);
        } finally {
            LOCK.unlock();
        }
        return quotes(document, annotation);
    }

    private StanfordCoreNLP pipeline() {
        StanfordCoreNLP known = pipeline;
        if (known != null) {
            return known;
        }
        if (loader.getResource(MODELS) == null) {
            throw new QuothException(
                    "CoreNLP's quotes need CoreNLP's models, but '" + MODELS
                            + "' is not on the class path: add edu.stanford.nlp:stanford-corenlp:4.5.10 with the classifier 'models'.");
        }
        StanfordCoreNLP made = new StanfordCoreNLP(properties());
        pipeline = made;
        return made;
    }

    /** Without the parts of the name recogniser that need libraries which are left out here. */
    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,lemma,ner,depparse,coref,quote");
        properties.setProperty("ssplit.newlineIsSentenceBreak", "always");
        properties.setProperty("ner.useSUTime", "false");
        properties.setProperty("ner.applyNumericClassifiers", "false");
        properties.setProperty("ner.applyFineGrained", "false");
        properties.setProperty("coref.algorithm", "statistical");
        return properties;
    }

    private static Quotes quotes(Document document, Annotation annotation) {
        List<Quote> quotes = new ArrayList<>();
        List<CoreLabel> tokens = annotation.get(CoreAnnotations.TokensAnnotation.class);
        for (CoreMap found : orEmpty(annotation.get(CoreAnnotations.QuotationsAnnotation.class))) {
            Span span = new Span(
                    found.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                    found.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
            Quote quote = Quote.of(Quote.Type.DIRECT, List.of(document.excerpt(span)), UNSTATED);
            Optional<Span> source = source(found, orEmpty(tokens));
            if (source.isPresent()) {
                quote = quote.withSource(document.excerpt(source.get()));
            }
            Optional<String> speaker = speaker(found);
            if (speaker.isPresent()) {
                quote = quote.withSpeaker(Speaker.of(speaker.get(), Speaker.Kind.PERSON), UNSTATED);
            }
            quotes.add(quote);
        }
        return Quotes.of(quotes);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static Optional<Span> source(CoreMap quote, List<CoreLabel> tokens) {
        Integer first = quote.get(QuoteAttributionAnnotator.MentionBeginAnnotation.class);
        Integer last = quote.get(QuoteAttributionAnnotator.MentionEndAnnotation.class);
        if (first == null || last == null || first < 0 || last < first || last >= tokens.size()) {
            return Optional.empty();
        }
        return Optional.of(
                new Span(tokens.get(first).beginPosition(), tokens.get(last).endPosition()));
    }

    private static Optional<String> speaker(CoreMap quote) {
        return Optional.ofNullable(quote.get(QuoteAttributionAnnotator.CanonicalMentionAnnotation.class))
                .or(() -> Optional.ofNullable(quote.get(QuoteAttributionAnnotator.SpeakerAnnotation.class)))
                .filter(name -> !name.isBlank() && !name.equals("Unknown"));
    }
}
