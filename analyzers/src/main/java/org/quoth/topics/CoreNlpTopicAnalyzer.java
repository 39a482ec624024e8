package org.quoth.topics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import edu.stanford.nlp.classify.ColumnDataClassifier;
import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.GeneralDataset;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.ling.BasicDatum;
import edu.stanford.nlp.ling.Datum;
import edu.stanford.nlp.stats.Counter;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.QuothException;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Span;
import org.quoth.model.Subject;
import org.quoth.model.TopicIndex;
import org.quoth.models.Lazy;
import org.quoth.pipeline.Pipeline;
import org.quoth.spi.Analyzer;

/**
 * Provides the topics layer with CoreNLP's {@code ColumnDataClassifier}: a linear model of words. It
 * needs no encoder and no native library; it is less accurate than {@link TopicAnalyzer}, by how much is in
 * {@code docs/models/topics.md}.
 *
 * <pre>{@code
 * Pipeline pipeline = Pipeline.builder().with(CoreNlpTopicAnalyzer.fromSeeds()).build();
 * }</pre>
 *
 * <p>Trained when it is first needed (some seconds on the seed passages), then kept. Topics at the top of the vocabulary
 * only. Thread-safe.
 */
public final class CoreNlpTopicAnalyzer implements Analyzer<TopicIndex> {
    /** How many stretches of about forty words are learned from at most; of more, a random choice. */
    public static final int MOST_STRETCHES = 50_000;

    private static final long SEED = 1;

    private final Lazy<Trained> trained;

    /** The classifier, and what turns a text into what it reads. */
    private record Trained(
            ImmutableList<Subject> subjects,
            ColumnDataClassifier columns,
            LinearClassifier<String, String> classifier) {
        ImmutableList<Double> logarithms(String text) {
            Counter<String> counter = classifier.logProbabilityOf(datum(columns, text));
            return subjects.stream()
                    .map(subject -> counter.getCount(subject.code()))
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private CoreNlpTopicAnalyzer(Lazy<Trained> trained) {
        this.trained = trained;
    }

    /**
     * A classifier of the seventeen top-level subjects, trained on the seed passages that come with this library.
     *
     * @return an analyzer of the topics layer
     */
    public static CoreNlpTopicAnalyzer fromSeeds() {
        return new CoreNlpTopicAnalyzer(Lazy.of(() -> train(MediaTopics.load().top(), LabelledTexts.seeds().stream())));
    }

    /**
     * A classifier trained on texts of one's own, now. They are read once and not held together.
     *
     * @param subjects at least two
     * @param texts labelled with codes of these subjects; of several, the first counts; a weight is not looked at
     * @return an analyzer of the topics layer
     * @throws QuothException if a text has a code that is not among the subjects, or there is no text
     */
    public static CoreNlpTopicAnalyzer trainedOn(List<Subject> subjects, Stream<LabelledText> texts) {
        checkArgument(subjects.size() >= 2, "a classifier needs two subjects or more, but has %s", subjects);
        Trained trained = train(ImmutableList.copyOf(subjects), texts);
        return new CoreNlpTopicAnalyzer(Lazy.of(() -> trained));
    }

    private static Trained train(ImmutableList<Subject> subjects, Stream<LabelledText> texts) {
        ColumnDataClassifier columns = new ColumnDataClassifier(settings());
        ImmutableSet<String> codes = subjects.stream().map(Subject::code).collect(ImmutableSet.toImmutableSet());
        Pipeline layout =
                Pipeline.builder().withoutDiscovery().with(new LayoutAnalyzer()).build();
        Reservoir reservoir = new Reservoir();
        texts.forEach(text -> {
            String code = text.codes().iterator().next();
            if (!codes.contains(code)) {
                throw new QuothException("a text is labelled '%s', but the subjects are %s".formatted(code, codes));
            }
            Analysis analysis = layout.analyze(text.text());
            Stretches.of(analysis.text(), analysis.paragraphs())
                    .forEach(stretch -> reservoir.take(new BasicDatum<>(
                            datum(columns, text(analysis, stretch.span())).asFeatures(), code)));
        });
        if (reservoir.kept.isEmpty()) {
            throw new QuothException("there is no labelled text to learn from");
        }
        GeneralDataset<String, String> data = new Dataset<>();
        reservoir.kept.forEach(data::add);
        return new Trained(subjects, columns, (LinearClassifier<String, String>) columns.makeClassifier(data));
    }

    private static Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("goldAnswerColumn", "0");
        settings.setProperty("1.useLowercaseSplitWords", "true");
        settings.setProperty("1.splitWordsRegexp", "[^\\p{L}\\p{N}'’]+");
        settings.setProperty("useClassFeature", "true");
        settings.setProperty("sigma", "1.0");
        settings.setProperty("QNsize", "10");
        settings.setProperty("tolerance", "1e-3");
        return settings;
    }

    private static Datum<String, String> datum(ColumnDataClassifier columns, String text) {
        return columns.makeDatumFromStrings(new String[] {"", text.replace('\t', ' ')});
    }

    private static String text(Analysis analysis, Span span) {
        return analysis.text().substring(span.begin(), span.end());
    }

    @Override
    public Layer<TopicIndex> provides() {
        return Layers.TOPICS;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layers.PARAGRAPHS);
    }

    @Override
    public void preload() {
        trained.preload();
    }

    @Override
    public TopicIndex analyze(Analysis analysis) {
        Trained model = trained.get();
        Function<Span, ImmutableList<Double>> scores = span -> model.logarithms(text(analysis, span));
        WordTopics topics = new WordTopics(analysis.document(), model.subjects(), scores);
        return new StretchTopics(analysis.document(), Stretches.of(analysis.text(), analysis.paragraphs()), topics::of);
    }

    /** A fair choice of what passes by. */
    private static final class Reservoir {
        private final List<Datum<String, String>> kept = new ArrayList<>();
        private final Random random = new Random(SEED);
        private long seen;

        void take(Datum<String, String> datum) {
            seen++;
            if (kept.size() < MOST_STRETCHES) {
                kept.add(datum);
                return;
            }
            long place = (long) (random.nextDouble() * seen);
            if (place < MOST_STRETCHES) {
                kept.set((int) place, datum);
            }
        }
    }
}
