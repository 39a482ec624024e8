package org.quoth.topics;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.quoth.encoder.Encoding;
import org.quoth.model.Document;
import org.quoth.model.Span;
import org.quoth.model.Subject;
import org.quoth.model.Topic;

/** Tells the topics of one text by a model. Immutable. */
final class ModelTopics {
    private static final int EVIDENCE = 3;
    private static final int SHORT_SENTENCE = 60;
    private static final double LEAST_WEIGHT = 0.2;
    private static final double LEAST_SHARE = 0.3;

    private final Document document;
    private final Supplier<Encoding> encoding;
    private final TopicModel model;
    private final Optional<NarrowerModel> narrower;

    ModelTopics(Document document, Supplier<Encoding> encoding, TopicModel model, Optional<NarrowerModel> narrower) {
        this.document = document;
        this.encoding = encoding;
        this.model = model;
        this.narrower = narrower;
    }

    /** Of some of its stretches, best first. */
    ImmutableList<Topic> of(List<Stretch> parts) {
        if (parts.isEmpty()) {
            return ImmutableList.of();
        }
        Encoding states = encoding.get();
        Vectors known = new Vectors(model, states);
        Optional<Vectors> narrow = narrower.map(below -> below.vectors(states));
        float[][] vectors = new float[parts.size()][];
        double[] weights = new double[vectors.length];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = known.of(parts.get(i).span());
            weights[i] = parts.get(i).words();
        }
        double[] words = model.wordScores(
                document.text(), parts.stream().map(Stretch::span).toList());
        Scored scored = Scored.of(model, vectors, weights, words);
        List<Topic> found = new ArrayList<>();
        for (int k = 0; k < scored.confidences().length; k++) {
            double confidence = scored.confidences()[k];
            if (confidence >= model.confidence().threshold()) {
                Subject subject = model.subjects().get(k);
                Topic topic = new Topic(subject, confidence, evidence(k, parts, known));
                found.add(topic);
                List<Span> spans = where(k, vectors, parts);
                narrow.flatMap(below -> narrower(topic, spans, below)).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingDouble(Topic::confidence).reversed());
        return ImmutableList.copyOf(found);
    }

    /** How much a vector shows a subject, from 0 to 1. */
    private double shows(int subject, float[] vector) {
        return model.alone().isPresent()
                ? Confidence.sigmoid(model.alone().get().of(subject, vector))
                : model.confidence().competing(model.scores().of(vector))[subject];
    }

    /** The stretches that show a subject: there its narrower subject is to be found. */
    private List<Span> where(int subject, float[][] vectors, List<Stretch> parts) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < vectors.length; i++) {
            if (shows(subject, vectors[i]) >= LEAST_SHARE) {
                spans.add(parts.get(i).span());
            }
        }
        return spans;
    }

    /** The subject below one that was found, with the same evidence. */
    private Optional<Topic> narrower(Topic topic, List<Span> spans, Vectors below) {
        return narrower.stream()
                .flatMap(all -> all.below(topic.subject(), below, spans).stream()
                        .filter(found -> found.probability() >= all.threshold()))
                .findFirst()
                .map(found -> new Topic(found.subject(), topic.confidence() * found.probability(), topic.evidence()));
    }

    private ImmutableList<Topic.Evidence> evidence(int subject, List<Stretch> parts, Vectors known) {
        List<Topic.Evidence> evidence = new ArrayList<>();
        for (Stretch part : parts) {
            for (Span sentence : part.sentences()) {
                double shortness = Math.min(1, (double) sentence.length() / SHORT_SENTENCE);
                double weight = shortness * shows(subject, known.of(sentence));
                if (weight >= LEAST_WEIGHT) {
                    evidence.add(new Topic.Evidence(document.excerpt(sentence), weight));
                }
            }
        }
        List<Topic.Evidence> sentences = evidence.stream()
                .sorted(Comparator.comparingDouble(Topic.Evidence::weight).reversed())
                .limit(EVIDENCE)
                .toList();
        Function<Span, Double> shows = span -> shows(subject, known.of(span));
        return ImmutableList.<Topic.Evidence>builder()
                .addAll(sentences)
                .addAll(new Terms(document, shows).of(sentences))
                .build();
    }
}
