package org.quoth.topics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quoth.QuothException;
import org.quoth.model.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains a classifier of topics on labelled texts: from a few dozen up to millions, read once and never held together.
 *
 * <pre>{@code
 * TopicTrainer trainer = TopicTrainer.of(List.of(Topic.of("mining", "…"), Topic.of("shipping", "…")));
 * TopicModel model = trainer.train(Stream.of(LabelledText.of("Copper output rose …", "mining"), …));
 * model.save(Path.of("trade.topics"));
 * }</pre>
 *
 * <p>The texts are encoded, and the weights learn from what the encoder says about each stretch of about forty words.
 * Words count too, most in long texts. Up to {@link #remembering} stretches are kept and gone over several times; of more texts,
 * that many at a time, and words learn from the first of them only. So texts that come in large numbers should come in a mixed order. A text may have several subjects. Confidence is
 * calibrated on texts that were left out in turn. The same texts in the same order give the same model. Immutable.
 */
public final class TopicTrainer {
    private static final Logger LOG = LoggerFactory.getLogger(TopicTrainer.class);
    private static final int EPOCHS = 20;
    private static final int LEAST_STEPS = 3000;
    private static final int BATCH = 64;
    private static final double PENALTY = 0.05;
    private static final double PENALTY_FALLS = 0.35;
    private static final double MANY = 10_000;

    private final ImmutableList<Subject> subjects;
    private final int memory;
    private final long seed;
    private final ImmutableMap<String, String> about;

    private TopicTrainer(ImmutableList<Subject> subjects, int memory, long seed, ImmutableMap<String, String> about) {
        this.subjects = subjects;
        this.memory = memory;
        this.seed = seed;
        this.about = about;
    }

    /**
     * A trainer for some subjects.
     *
     * @param subjects at least two, with different codes
     * @return a trainer that remembers 40,000 stretches
     * @throws IllegalArgumentException if there are fewer than two or two have the same code
     */
    public static TopicTrainer of(List<Subject> subjects) {
        checkArgument(subjects.size() >= 2, "a classifier needs two subjects or more, but has %s", subjects);
        long different = subjects.stream().map(Subject::code).distinct().count();
        checkArgument(different == subjects.size(), "two subjects have the same code: %s", subjects);
        return new TopicTrainer(ImmutableList.copyOf(subjects), 40_000, 1, ImmutableMap.of());
    }

    /**
     * The same trainer with another memory.
     *
     * @param stretches how many stretches are kept and learned together, at least 100; each takes about 4 KB of heap
     * @return a new trainer
     */
    public TopicTrainer remembering(int stretches) {
        checkArgument(stretches >= 100, "a trainer remembers 100 stretches or more, not %s", stretches);
        return new TopicTrainer(subjects, stretches, seed, about);
    }

    /**
     * The same trainer with another seed for what is random: the order in which it learns.
     *
     * @param value any number
     * @return a new trainer
     */
    public TopicTrainer seed(long value) {
        return new TopicTrainer(subjects, memory, value, about);
    }

    /**
     * The same trainer with something to write into the model's header.
     *
     * @param key for instance {@code data}
     * @param value for instance where the texts are from
     * @return a new trainer
     */
    public TopicTrainer noting(String key, String value) {
        return new TopicTrainer(
                subjects,
                memory,
                seed,
                ImmutableMap.<String, String>builder()
                        .putAll(about)
                        .put(key, value)
                        .buildKeepingLast());
    }

    /**
     * Trains a model.
     *
     * @param texts read once, in their order
     * @return the model
     * @throws QuothException if there is no text, or a text has a code that is not among the subjects
     */
    public TopicModel train(Stream<LabelledText> texts) {
        Lesson lesson = new Lesson();
        int read = new ExampleReader(indices(), Pooling.STANDARD).read(texts, lesson::take);
        return lesson.end(read);
    }

    /** From texts that are encoded already. */
    TopicModel learn(Iterable<Example> examples, int texts) {
        Lesson lesson = new Lesson();
        examples.forEach(lesson::take);
        return lesson.end(texts);
    }

    private ImmutableMap<String, Integer> indices() {
        ImmutableMap.Builder<String, Integer> indices = ImmutableMap.builder();
        for (int i = 0; i < subjects.size(); i++) {
            indices.put(subjects.get(i).code(), i);
        }
        return indices.buildOrThrow();
    }

    private LogisticRegression regression(List<Example> examples) {
        double penalty = PENALTY * Math.pow(MANY / examples.size(), PENALTY_FALLS);
        return new LogisticRegression(subjects.size(), Pooling.STANDARD.width(), penalty, seed, examples);
    }

    private static Weights weights(LogisticRegression regression, Optional<WordScores> words) {
        return new Weights(regression.competing(), regression.alone(), words);
    }

    private static int epochs(int examples) {
        return Math.max(EPOCHS, LEAST_STEPS * BATCH / examples);
    }

    /** One training: what is remembered, and the weights as soon as more came than can be. */
    private final class Lesson {
        private final List<Example> remembered = new ArrayList<>();
        private Optional<LogisticRegression> underWay = Optional.empty();
        private Optional<Calibration.Fitted> calibrated = Optional.empty();
        private Optional<WordScores> words = Optional.empty();

        void take(Example example) {
            if (remembered.size() == memory) {
                learn();
                remembered.clear();
            }
            remembered.add(example);
        }

        private void learn() {
            if (calibrated.isEmpty()) {
                calibrated = Optional.of(calibrate());
                words = WordRegression.fit(subjects.size(), remembered);
            }
            LogisticRegression regression = underWay.orElseGet(() -> regression(remembered));
            regression.fit(remembered, EPOCHS);
            underWay = Optional.of(regression);
        }

        private Calibration.Fitted calibrate() {
            return new Calibration(subjects, seed).fit(remembered, part -> {
                LogisticRegression regression = regression(part);
                regression.fit(part, epochs(part.size()));
                return weights(regression, WordRegression.fit(subjects.size(), part));
            });
        }

        TopicModel end(int texts) {
            if (remembered.isEmpty()) {
                throw new QuothException("there is no labelled text to learn from");
            }
            Calibration.Fitted fitted = calibrated.orElseGet(this::calibrate);
            LogisticRegression regression = underWay.orElseGet(() -> regression(remembered));
            regression.fit(remembered, underWay.isPresent() ? EPOCHS : epochs(remembered.size()));
            if (underWay.isEmpty()) {
                words = WordRegression.fit(subjects.size(), remembered);
            }
            LOG.info("learned {} subjects from {} texts: {}", subjects.size(), texts, fitted.confidence());
            ImmutableMap<String, String> header = ImmutableMap.<String, String>builder()
                    .put("trained", LocalDate.now(ZoneOffset.UTC).toString())
                    .put("texts", String.valueOf(texts))
                    .putAll(about)
                    .putAll(fitted.figures())
                    .buildKeepingLast();
            return new TopicModel(
                    header,
                    subjects,
                    Pooling.STANDARD,
                    Optional.empty(),
                    regression.competing(),
                    Optional.of(regression.alone()),
                    words,
                    fitted.confidence());
        }
    }
}
