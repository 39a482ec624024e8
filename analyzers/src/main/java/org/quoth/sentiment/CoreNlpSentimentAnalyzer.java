package org.quoth.sentiment;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.neural.rnn.RNNCoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.sentiment.SentimentCoreAnnotations;
import edu.stanford.nlp.trees.Tree;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.QuothException;
import org.quoth.model.Paragraph;
import org.quoth.model.SentimentIndex;
import org.quoth.model.Span;
import org.quoth.models.Lazy;
import org.quoth.spi.Analyzer;

/**
 * Provides the sentiment layer with CoreNLP's own annotators {@code parse,sentiment}, a recursive network that knows
 * sentences of film reviews. It is here to compare with, and not in the standard pipeline: it is slower and less
 * accurate on news than {@link SentimentAnalyzer}.
 *
 * <pre>{@code
 * Pipeline pipeline = Pipeline.builder().with(new CoreNlpSentimentAnalyzer()).build();
 * }</pre>
 *
 * <p>The tone toward a mention is that of its sentence, for the network knows no targets. Sentences of more than
 * {@value #LONGEST_SENTENCE} tokens are not parsed. Needs the artifact {@value #MODELS} (474 MB) on the class path; its
 * models are loaded when they are first needed. Thread-safe.
 */
public final class CoreNlpSentimentAnalyzer implements Analyzer<SentimentIndex> {
    private static final String MODELS = "edu.stanford.nlp:stanford-corenlp:4.5.10:models";
    private static final int LONGEST_SENTENCE = 80;
    private static final String FOLDER = "edu/stanford/nlp/models/";
    private static final String SENTIMENT = FOLDER + "sentiment/sentiment.ser.gz";
    private static final String PARSER = FOLDER + "lexparser/englishPCFG.ser.gz";
    private static final String TAGGER = FOLDER + "pos-tagger/english-left3words-distsim.tagger";
    private static final Lazy<StanfordCoreNLP> PIPELINE = Lazy.of(CoreNlpSentimentAnalyzer::load);

    /** For pipelines. Loads nothing. */
    public CoreNlpSentimentAnalyzer() {}

    @Override
    public Layer<SentimentIndex> provides() {
        return Layers.SENTIMENT;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layers.PARAGRAPHS, Layers.ENTITIES, Layers.QUOTES);
    }

    @Override
    public void preload() {
        PIPELINE.preload();
    }

    /**
     * Parses and judges the sentences.
     *
     * @param analysis the document
     * @return the tones
     * @throws QuothException if CoreNLP's models are not on the class path; the message names the artifact
     */
    @Override
    public SentimentIndex analyze(Analysis analysis) {
        StanfordCoreNLP pipeline = PIPELINE.get();
        List<TreeTone> tones = new ArrayList<>();
        for (Paragraph paragraph : analysis.paragraphs()) {
            Annotation annotation = new Annotation(paragraph.text());
            pipeline.annotate(annotation);
            List<CoreMap> sentences = annotation.get(CoreAnnotations.SentencesAnnotation.class);
            sentences.forEach(sentence -> tones.add(tone(sentence, paragraph)));
        }
        return new TreeTones(analysis, tones);
    }

    private static TreeTone tone(CoreMap sentence, Paragraph paragraph) {
        int offset = paragraph.span().begin();
        Span span = new Span(
                offset + sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                offset + sentence.get(CoreAnnotations.CharacterOffsetEndAnnotation.class));
        Tree tree = sentence.get(SentimentCoreAnnotations.SentimentAnnotatedTree.class);
        return TreeTone.of(span, paragraph.kind().isContent(), RNNCoreAnnotations.getPredictionsAsStringList(tree));
    }

    private static StanfordCoreNLP load() {
        for (String model : List.of(TAGGER, PARSER, SENTIMENT)) {
            if (CoreNlpSentimentAnalyzer.class.getClassLoader().getResource(model) == null) {
                throw new QuothException(
                        ("CoreNLP's sentiment needs the model %s, which is not on the class path. Add the"
                                        + " artifact %s, or use the standard SentimentAnalyzer, which needs none of it.")
                                .formatted(model, MODELS));
            }
        }
        Properties properties = new Properties();
        properties.setProperty("annotators", "tokenize,ssplit,pos,parse,sentiment");
        properties.setProperty("pos.model", TAGGER);
        properties.setProperty("parse.model", PARSER);
        properties.setProperty("parse.maxlen", String.valueOf(LONGEST_SENTENCE));
        properties.setProperty("parse.binaryTrees", "true");
        properties.setProperty("sentiment.model", SENTIMENT);
        return new StanfordCoreNLP(properties, false);
    }
}
