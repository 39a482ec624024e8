package org.quoth.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quoth.QuothException;
import org.quoth.evaluate.LabelFigures.Answer;
import org.quoth.model.Document;
import org.quoth.model.Topic;
import org.quoth.pipeline.Pipeline;

/**
 * Judges a pipeline's topics on a file of JSON lines, each with a {@code text} and its subject: the codes in
 * {@code iptc}, or a {@code label}. The best topic at the top of the vocabulary is compared with it; where there are
 * several codes, any of them is right. Lines without a code are left out. All subjects of the classifier compete, not
 * only those that the file has.
 */
public final class TopicEvaluation implements Evaluation.OfResults {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double CONFIDENT = 0.8;
    private static final String NONE = "none";

    private final int show;

    private TopicEvaluation(int show) {
        this.show = show;
    }

    /**
     * An evaluation that lists no errors.
     *
     * @return it
     */
    public static TopicEvaluation quiet() {
        return new TopicEvaluation(0);
    }

    /**
     * An evaluation that lists errors.
     *
     * @param most how many at most, 0 or more
     * @return it
     */
    public static TopicEvaluation showing(int most) {
        return new TopicEvaluation(most);
    }

    /**
     * What was measured.
     *
     * @param labels accuracy, macro-F1 over the classes that the file has, calibration error, and each class; a text
     *     for which no topic was told counts as wrong
     * @param confident how many texts were answered with a confidence of 0.8 or more
     * @param confidentAccuracy the share of right answers among those, 0 to 1; empty where there are none
     * @param further how many more topics at the top of the vocabulary were told for a text, on average
     * @param errors the first errors, as many as were asked for
     */
    public record Report(
            LabelFigures labels,
            int confident,
            Optional<Double> confidentAccuracy,
            double further,
            ImmutableList<String> errors)
            implements Evaluation.Report {
        @Override
        public ImmutableList<String> lines() {
            return ImmutableList.<String>builder()
                    .addAll(errors)
                    .addAll(labels.lines())
                    .add(String.format(
                            Locale.ROOT,
                            "confidence 0.8 or more: %d texts, accuracy %.1f; %.2f further topics a text",
                            confident,
                            100 * confidentAccuracy.orElse(0.0),
                            further))
                    .build();
        }
    }

    /** A line of the file. */
    private record Gold(String text, ImmutableList<String> codes) {}

    /** A topic at the top of the vocabulary. */
    private record Found(String code, double confidence) {
        static ImmutableList<Found> of(List<Topic> topics) {
            return topics.stream()
                    .filter(topic -> topic.parent().isEmpty())
                    .map(topic -> new Found(topic.code(), topic.confidence()))
                    .collect(ImmutableList.toImmutableList());
        }

        static ImmutableList<Found> of(JsonNode result) {
            ImmutableList.Builder<Found> found = ImmutableList.builder();
            for (JsonNode topic : result.path("topics")) {
                if (topic.path("parent").isNull()) {
                    found.add(new Found(
                            topic.path("code").asText(),
                            topic.path("confidence").asDouble()));
                }
            }
            return found.build();
        }
    }

    @Override
    public Report evaluate(Pipeline pipeline, Path gold) throws IOException {
        List<Gold> all = read(gold);
        Stream<Document> documents = all.stream().map(one -> Document.of(one.text()));
        List<ImmutableList<Found>> found = new ArrayList<>();
        try (Stream<ImmutableList<Found>> results =
                pipeline.analyzeAll(documents, analysis -> Found.of(analysis.topics()))) {
            results.forEach(found::add);
        }
        return report(gold, all, found);
    }

    /** The results are of the lines of the gold file, all of them, in their order. */
    @Override
    public Report evaluate(Path results, Path gold) throws IOException {
        List<ImmutableList<Found>> found = new ArrayList<>();
        try (Stream<String> lines = Files.lines(results)) {
            lines.filter(line -> !line.isBlank())
                    .map(TopicEvaluation::json)
                    .map(Found::of)
                    .forEach(found::add);
        }
        return report(gold, read(gold), found);
    }

    private static List<Gold> read(Path gold) throws IOException {
        try (Stream<String> lines = Files.lines(gold)) {
            return lines.filter(line -> !line.isBlank())
                    .map(TopicEvaluation::parsed)
                    .toList();
        }
    }

    private static Gold parsed(String line) {
        JsonNode node = json(line);
        ImmutableList.Builder<String> codes = ImmutableList.builder();
        if (node.path("iptc").isArray()) {
            node.path("iptc").forEach(code -> codes.add(code.asText()));
        } else if (node.path("label").isTextual()) {
            codes.add(node.path("label").textValue());
        }
        return new Gold(node.path("text").asText(), codes.build());
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new QuothException("a line is no JSON object: " + line, e);
        }
    }

    private Report report(Path file, List<Gold> gold, List<ImmutableList<Found>> found) {
        if (gold.size() != found.size()) {
            throw new QuothException("'%s' has %d texts, but there are %d results; they must be of the same texts"
                    .formatted(file, gold.size(), found.size()));
        }
        List<Answer> answers = new ArrayList<>();
        ShownErrors errors = new ShownErrors(show);
        int further = 0;
        for (int i = 0; i < gold.size(); i++) {
            ImmutableList<String> right = gold.get(i).codes();
            if (right.isEmpty()) {
                continue;
            }
            Optional<Found> best = found.get(i).stream().findFirst();
            String code = best.map(Found::code).orElse(NONE);
            Answer answer = new Answer(
                    right.contains(code) ? code : right.get(0),
                    code,
                    best.map(Found::confidence).orElse(0.0));
            answers.add(answer);
            errors.note(answer, gold.get(i).text());
            further += Math.max(0, found.get(i).size() - 1);
        }
        if (answers.isEmpty()) {
            throw new QuothException("'%s' has no text with a code".formatted(file));
        }
        List<Answer> sure = answers.stream()
                .filter(answer -> answer.confidence() >= CONFIDENT)
                .toList();
        Optional<Double> accuracy = sure.isEmpty()
                ? Optional.empty()
                : Optional.of((double) sure.stream()
                                .filter(a -> a.gold().equals(a.found()))
                                .count()
                        / sure.size());
        return new Report(
                LabelFigures.of(answers), sure.size(), accuracy, (double) further / answers.size(), errors.lines());
    }
}
