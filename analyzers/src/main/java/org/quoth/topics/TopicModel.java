package org.quoth.topics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Floats;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.quoth.encoder.Encoding;
import org.quoth.model.Span;
import org.quoth.model.Subject;
import org.quoth.model.TopicIndex;
import org.quoth.spi.Analyzer;

/**
 * A classifier of topics: its subjects, and the numbers that recognise them in the encoder's states. Trained by
 * {@link TopicTrainer}, or made of definitions by {@link Topics#zeroShot}. Immutable, hence thread-safe.
 *
 * <pre>{@code
 * TopicModel model = TopicModel.load(Path.of("desks.topics"));
 * Pipeline pipeline = Pipeline.builder().with(model.analyzer()).build();
 * }</pre>
 */
public final class TopicModel {
    private final ImmutableMap<String, String> header;
    private final ImmutableList<Subject> subjects;
    private final Pooling pooling;
    private final Optional<float[]> centre;
    private final LinearScores scores;
    private final Optional<LinearScores> alone;
    private final Optional<WordScores> words;
    private final Confidence confidence;

    TopicModel(
            ImmutableMap<String, String> header,
            ImmutableList<Subject> subjects,
            Pooling pooling,
            Optional<float[]> centre,
            LinearScores scores,
            Optional<LinearScores> alone,
            Optional<WordScores> words,
            Confidence confidence) {
        checkArgument(
                subjects.size() == scores.size(), "%s subjects, but scores for %s", subjects.size(), scores.size());
        checkArgument(!subjects.isEmpty(), "a model of topics needs subjects");
        this.header = header;
        this.subjects = subjects;
        this.pooling = pooling;
        this.centre = centre;
        this.scores = scores;
        this.alone = alone;
        this.words = words;
        this.confidence = confidence;
    }

    /**
     * Reads a model that was saved.
     *
     * @param file a file that {@link #save} wrote
     * @return the model
     * @throws org.quoth.QuothException if the file is not such a model; the message names the line
     * @throws UncheckedIOException if the file cannot be read
     */
    public static TopicModel load(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return TopicModelFormat.read(reader, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the model of topics '" + file + "' cannot be read", e);
        }
    }

    static TopicModel resource(String name) {
        try (BufferedReader reader = TopicResources.open(name)) {
            return TopicModelFormat.read(reader, name);
        } catch (IOException e) {
            throw new UncheckedIOException("'" + name + "' cannot be read", e);
        }
    }

    /**
     * Saves the model as plain text: a header, the subjects, the numbers. About 12 KB a subject, and 100 bytes a word.
     *
     * @param file where to; replaced where it exists
     * @throws UncheckedIOException if it cannot be written
     */
    public void save(Path file) {
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            TopicModelFormat.write(this, writer);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of topics cannot be written to '" + file + "'", e);
        }
    }

    /**
     * The model as an analyzer of the topics layer.
     *
     * @return an analyzer for {@code Pipeline.builder().with(...)}
     */
    public Analyzer<TopicIndex> analyzer() {
        return new ModelAnalyzer(() -> this, Optional::empty);
    }

    /**
     * The subjects that the model tells apart.
     *
     * @return at least one
     */
    public ImmutableList<Subject> subjects() {
        return subjects;
    }

    /**
     * What is known about the model: what it was trained on, when, how well it does.
     *
     * @return possibly empty
     */
    public ImmutableMap<String, String> header() {
        return header;
    }

    Pooling pooling() {
        return pooling;
    }

    Optional<ImmutableList<Float>> centre() {
        return centre.map(values -> ImmutableList.copyOf(Floats.asList(values)));
    }

    LinearScores scores() {
        return scores;
    }

    /** Where the model was trained to see several subjects in a text: functions that do not compete. */
    Optional<LinearScores> alone() {
        return alone;
    }

    Optional<WordScores> words() {
        return words;
    }

    Confidence confidence() {
        return confidence;
    }

    TopicModel with(Confidence other) {
        return new TopicModel(header, subjects, pooling, centre, scores, alone, words, other);
    }

    TopicModel with(ImmutableMap<String, String> other) {
        return new TopicModel(other, subjects, pooling, centre, scores, alone, words, confidence);
    }

    /** What the words of some spans add to the scores that compete, before they are weighed. */
    double[] wordScores(String text, List<Span> spans) {
        return words.map(functions -> functions.of(Words.of(text, spans))).orElseGet(() -> new double[subjects.size()]);
    }

    /** The vector of a span as the model's weights expect it. */
    float[] vector(Encoding encoding, Span span) {
        return prepared(pooling.vector(encoding, span));
    }

    /** Where the model has a centre, only the direction from there counts. */
    private float[] prepared(float[] vector) {
        centre.ifPresent(values -> Directions.unit(vector, values, Encoding.WIDTH));
        return vector;
    }
}
