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
import org.quoth.model.Subject;
import org.quoth.model.Topic;
import org.quoth.pipeline.Pipeline;

/**
 * Judges a pipeline's topics on a file of JSON lines, each with a {@code text} and its subject: the codes in
 * {@code iptc}, or a {@code label}. The best topic at the top of the vocabulary is compared with it; where there are
 * several codes, any of them is right. Lines without a code are left out. All subjects of the classifier compete, not
 * only those that the file has.
 */
public final class TopicEvaluation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double CONFIDENT = 0.8;
    private static final String NONE = "none";

    private final Pipeline pipeline;

    /**
     * Evaluates a pipeline.
     *
     * @param pipeline provides the topics layer
     */
    public TopicEvaluation(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /**
     * What was measured.
     *
     * @param labels accuracy, macro-F1 over the classes that the file has, calibration error, and each class; a text
     *     for which no topic was told counts as wrong
     * @param confident how many texts were answered with a confidence of 0.8 or more
     * @param confidentAccuracy the share of right answers among those, 0 to 1; empty where there are none
     * @param further how many more topics at the top of the vocabulary were told for a text, on average
     */
    public record Report(LabelFigures labels, int confident, Optional<Double> confidentAccuracy, double further) {
        /**
         * The figures for people to read, in percent where they are shares.
         *
         * @return some lines
         */
        public ImmutableList<String> lines() {
            return ImmutableList.<String>builder()
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

    /**
     * Judges a file.
     *
     * @param gold the file, in UTF-8
     * @return the figures
     * @throws IOException if the file cannot be read
     * @throws QuothException if a line is not of the file's form, or none has a code; the message names it
     */
    public Report evaluate(Path gold) throws IOException {
        List<Gold> all = new ArrayList<>();
        try (Stream<String> lines = Files.lines(gold)) {
            lines.filter(line -> !line.isBlank())
                    .map(TopicEvaluation::parsed)
                    .filter(one -> !one.codes().isEmpty())
                    .forEach(all::add);
        }
        if (all.isEmpty()) {
            throw new QuothException("'%s' has no text with a code".formatted(gold));
        }
        Stream<Document> documents = all.stream().map(one -> Document.of(one.text()));
        List<ImmutableList<Topic>> found = new ArrayList<>();
        try (Stream<ImmutableList<Topic>> results =
                pipeline.analyzeAll(documents, analysis -> atTop(analysis.topics()))) {
            results.forEach(found::add);
        }
        return report(all, found);
    }

    private static Gold parsed(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            ImmutableList.Builder<String> codes = ImmutableList.builder();
            if (node.path("iptc").isArray()) {
                node.path("iptc").forEach(code -> codes.add(code.asText()));
            } else if (node.path("label").isTextual()) {
                codes.add(node.path("label").textValue());
            }
            return new Gold(node.path("text").asText(), codes.build());
        } catch (JsonProcessingException e) {
            throw new QuothException("a line is no JSON object: " + line, e);
        }
    }

    private static ImmutableList<Topic> atTop(List<Topic> topics) {
        return topics.stream().filter(topic -> topic.parent().isEmpty()).collect(ImmutableList.toImmutableList());
    }

    private static Report report(List<Gold> gold, List<ImmutableList<Topic>> found) {
        List<Answer> answers = new ArrayList<>();
        int further = 0;
        for (int i = 0; i < gold.size(); i++) {
            ImmutableList<Topic> topics = found.get(i);
            Optional<Topic> best = topics.stream().findFirst();
            String code = best.map(Topic::subject).map(Subject::code).orElse(NONE);
            ImmutableList<String> right = gold.get(i).codes();
            answers.add(new Answer(
                    right.contains(code) ? code : right.get(0),
                    code,
                    best.map(Topic::confidence).orElse(0.0)));
            further += Math.max(0, topics.size() - 1);
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
        return new Report(LabelFigures.of(answers), sure.size(), accuracy, (double) further / gold.size());
    }
}
