package org.quoth.topics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Floats;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quoth.encoder.Encoding;
import org.quoth.encoder.EncodingAnalyzer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Span;
import org.quoth.model.Subject;
import org.quoth.pipeline.Pipeline;

/**
 * Models that measure nearness: between a text and a subject's description, or its seed passages. Vectors are those of
 * the last layer, seen from the mean of all seed passages: raw, they all point the same way.
 */
final class NearestModels {
    private static final Pooling LAST = new Pooling(ImmutableList.of(12));
    /** Fitted on three corpora with five desks, see docs/models/topics.md. */
    private static final Confidence FOR_DESCRIPTIONS = new Confidence(0.0265, 0.0593, 0, Line.NONE, Line.NONE, 0.3);

    private static final Confidence FOR_SEEDS = new Confidence(0.06, 0, 0, Line.NONE, Line.NONE, 0.4);
    private static final int ENOUGH = 5;
    private static final int PACK = 5;

    private NearestModels() {}

    static ImmutableList<Subject> described(List<Subject> subjects) {
        checkArgument(subjects.size() >= 2, "nearness needs two subjects or more to choose from, but has %s", subjects);
        for (Subject subject : subjects) {
            checkArgument(
                    subject.description().filter(text -> !text.isBlank()).isPresent(),
                    "the subject '%s' needs a description: Topic.of(\"%s\", \"what it covers, in a sentence\")",
                    subject.name(),
                    subject.name());
        }
        return ImmutableList.copyOf(subjects);
    }

    static TopicModel ofDescriptions(ImmutableList<Subject> subjects) {
        float[] centre = Floats.toArray(
                TopicModel.resource(TopicAnalyzer.NARROWER).centre().orElseThrow());
        Pipeline pipeline = pipeline();
        float[][] weights = new float[subjects.size()][];
        for (int i = 0; i < weights.length; i++) {
            String description = subjects.get(i).description().orElseThrow();
            weights[i] = vector(pipeline, description);
            Directions.unit(weights[i], centre, Encoding.WIDTH);
        }
        return model(subjects, centre, weights, FOR_DESCRIPTIONS);
    }

    /** The narrower subjects that have passages enough; others are counted for the one above. */
    static TopicModel ofSeeds(MediaTopics vocabulary) {
        Map<Subject, List<float[]>> vectors = new LinkedHashMap<>();
        float[] centre = new float[LAST.width()];
        Map<Subject, List<String>> texts = bySubject(vocabulary);
        long count = 0;
        Pipeline pipeline = pipeline();
        for (Map.Entry<Subject, List<String>> entry : texts.entrySet()) {
            List<float[]> own = vectors(pipeline, entry.getValue());
            vectors.put(entry.getKey(), own);
            for (float[] vector : own) {
                add(vector, centre);
                count++;
            }
        }
        for (int i = 0; i < centre.length; i++) {
            centre[i] /= count;
        }
        ImmutableList<Subject> subjects = vectors.keySet().stream()
                .filter(subject -> subject.parent().isPresent())
                .sorted(Comparator.comparingInt(NearestModels::depth).thenComparing(Subject::code))
                .collect(ImmutableList.toImmutableList());
        float[][] weights = new float[subjects.size()][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = direction(vectors.getOrDefault(subjects.get(i), List.of()), centre);
        }
        return model(subjects, centre, weights, FOR_SEEDS);
    }

    private static int depth(Subject subject) {
        return subject.parent().map(parent -> 1 + depth(parent)).orElse(0);
    }

    private static Map<Subject, List<String>> bySubject(MediaTopics vocabulary) {
        Map<Subject, List<String>> texts = new LinkedHashMap<>();
        ImmutableList<SeedPassage> seeds = SeedPassage.mixed(vocabulary);
        for (SeedPassage seed : seeds) {
            texts.computeIfAbsent(rolledUp(seed.subject(), seeds), none -> new ArrayList<>())
                    .add(seed.text());
        }
        return texts;
    }

    /** Third-level subjects with few passages stand for the second level. */
    private static Subject rolledUp(Subject subject, List<SeedPassage> seeds) {
        long passages =
                seeds.stream().filter(seed -> seed.subject().equals(subject)).count();
        boolean third = subject.parent().flatMap(Subject::parent).isPresent();
        return third && passages < ENOUGH ? subject.parent().orElseThrow() : subject;
    }

    /** Of each passage by itself, and as one of a few. */
    private static List<float[]> vectors(Pipeline pipeline, List<String> texts) {
        List<float[]> vectors = new ArrayList<>();
        for (int begin = 0; begin < texts.size(); begin += PACK) {
            List<String> pack = texts.subList(begin, Math.min(begin + PACK, texts.size()));
            Encoding packed = pipeline.analyze(String.join("\n", pack)).get(Encoding.LAYER);
            int at = 0;
            for (String text : pack) {
                vectors.add(vector(pipeline, text));
                vectors.add(LAST.vector(packed, new Span(at, at + text.length())));
                at += text.length() + 1;
            }
        }
        return vectors;
    }

    private static float[] direction(List<float[]> vectors, float[] centre) {
        float[] sum = new float[centre.length];
        for (float[] vector : vectors) {
            float[] unit = vector.clone();
            Directions.unit(unit, centre, Encoding.WIDTH);
            add(unit, sum);
        }
        Directions.unit(sum, new float[centre.length], Encoding.WIDTH);
        return sum;
    }

    private static void add(float[] vector, float[] into) {
        for (int i = 0; i < into.length; i++) {
            into[i] += vector[i];
        }
    }

    private static float[] vector(Pipeline pipeline, String text) {
        return LAST.vector(pipeline.analyze(text).get(Encoding.LAYER), new Span(0, text.length()));
    }

    private static Pipeline pipeline() {
        return Pipeline.builder()
                .withoutDiscovery()
                .with(new LayoutAnalyzer())
                .with(new EncodingAnalyzer())
                .build();
    }

    private static TopicModel model(
            ImmutableList<Subject> subjects, float[] centre, float[][] weights, Confidence confidence) {
        LinearScores scores = new LinearScores(weights, new float[weights.length]);
        return new TopicModel(
                ImmutableMap.of("made-of", "seed passages"),
                subjects,
                LAST,
                Optional.of(centre),
                scores,
                Optional.empty(),
                Optional.empty(),
                confidence);
    }
}
