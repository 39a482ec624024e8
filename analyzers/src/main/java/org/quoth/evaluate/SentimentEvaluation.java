package org.quoth.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.quoth.Analysis;
import org.quoth.QuothException;
import org.quoth.evaluate.LabelFigures.Answer;
import org.quoth.model.Document;
import org.quoth.model.Sentiment;
import org.quoth.model.Span;
import org.quoth.pipeline.Pipeline;
import org.quoth.sentiment.FilmStars;

/**
 * Judges a pipeline's sentiment on a file with gold answers, of one of three forms:
 *
 * <ul>
 *   <li>targets, as NewsMTSC has them: a line of JSON is a sentence, {@code sentence_normalized}, with {@code targets},
 *       each {@code from} and {@code to} (in code points, {@code to} exclusive) and its {@code polarity}, 2 negative, 4
 *       neutral, 6 positive;
 *   <li>rated sentences: a line is {@code rating<TAB>text} or {@code id<TAB>rating<TAB>text}, the rating a number around
 *       0, where whatever rounds to 0 counts as neutral;
 *   <li>trees of the Stanford Sentiment Treebank: a line is {@code (3 (2 It) …)}.
 * </ul>
 */
public final class SentimentEvaluation implements Evaluation {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double NEUTRAL_WITHIN = 0.5;

    private final int show;

    private SentimentEvaluation(int show) {
        this.show = show;
    }

    /**
     * An evaluation that lists no errors.
     *
     * @return it
     */
    public static SentimentEvaluation quiet() {
        return new SentimentEvaluation(0);
    }

    /**
     * An evaluation that lists errors.
     *
     * @param most how many at most, 0 or more
     * @return it
     */
    public static SentimentEvaluation showing(int most) {
        return new SentimentEvaluation(most);
    }

    /**
     * What was measured.
     *
     * @param labels of negative, neutral and positive; of trees, of the sentences that are not neutral
     * @param pearson the correlation of score and rating; empty for targets
     * @param fiveClasses of trees, the figures of the five classes, named 0 (worst) to 4
     * @param errors the first errors, as many as were asked for
     */
    public record Report(
            LabelFigures labels,
            Optional<Double> pearson,
            Optional<LabelFigures> fiveClasses,
            ImmutableList<String> errors)
            implements Evaluation.Report {
        @Override
        public ImmutableList<String> lines() {
            ImmutableList.Builder<String> lines = ImmutableList.builder();
            lines.addAll(errors);
            lines.addAll(labels.lines());
            pearson.ifPresent(r -> lines.add(String.format(Locale.ROOT, "Pearson r %.3f", r)));
            fiveClasses.ifPresent(five -> lines.addAll(five.lines()));
            return lines.build();
        }
    }

    /** Recognises the form of the file by its first character. Trees also need the encoder's layer. */
    @Override
    public Report evaluate(Pipeline pipeline, Path gold) throws IOException {
        List<String> lines = Files.readAllLines(gold).stream()
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            throw new QuothException(
                    "the file '%s' is empty; it should hold targets, rated sentences or trees, one a line"
                            .formatted(gold));
        }
        return switch (lines.get(0).charAt(0)) {
            case '{' -> new Run(pipeline, new ShownErrors(show)).targets(gold, lines);
            case '(' -> new Run(pipeline, new ShownErrors(show)).trees(lines);
            default -> new Run(pipeline, new ShownErrors(show)).ratings(gold, lines);
        };
    }

    /** One reading of a file. */
    private record Run(Pipeline pipeline, ShownErrors errors) {

        Report targets(Path file, List<String> lines) {
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                try {
                    JsonNode row = JSON.readTree(lines.get(i));
                    answers.addAll(targets(row));
                } catch (JsonProcessingException | IllegalArgumentException e) {
                    throw new QuothException(
                            "line %d of '%s' is not a sentence with targets: %s".formatted(i + 1, file, e.getMessage()),
                            e);
                }
            }
            return new Report(LabelFigures.of(answers), Optional.empty(), Optional.empty(), errors.lines());
        }

        private List<Answer> targets(JsonNode row) {
            String text = row.path("sentence_normalized").asText();
            Analysis analysis = pipeline.analyze(Document.of(text));
            List<Answer> answers = new ArrayList<>();
            for (JsonNode target : row.path("targets")) {
                Span mention = new Span(
                        text.offsetByCodePoints(0, target.path("from").asInt()),
                        text.offsetByCodePoints(0, target.path("to").asInt()));
                Sentiment found = analysis.sentimentToward(mention);
                Answer answer = new Answer(polarity(target.path("polarity").asInt()), name(found), found.confidence());
                answers.add(answer);
                errors.note(answer, "[" + text.substring(mention.begin(), mention.end()) + "] " + text);
            }
            return answers;
        }

        private static String polarity(int polarity) {
            return switch (polarity) {
                case 2 -> "negative";
                case 4 -> "neutral";
                case 6 -> "positive";
                default -> throw new IllegalArgumentException("a polarity must be 2, 4 or 6, but is " + polarity);
            };
        }

        private static String name(Sentiment sentiment) {
            return sentiment.label().name().toLowerCase(Locale.ROOT);
        }

        Report ratings(Path file, List<String> lines) {
            List<Answer> answers = new ArrayList<>();
            Correlation correlation = new Correlation();
            for (int i = 0; i < lines.size(); i++) {
                String[] fields = lines.get(i).split("\t", 3);
                if (fields.length < 2) {
                    throw new QuothException("line %d of '%s' should be 'rating<TAB>text', but is '%s'"
                            .formatted(i + 1, file, lines.get(i)));
                }
                double rating = rating(fields[fields.length - 2], i + 1, file);
                Sentiment found =
                        pipeline.analyze(Document.of(fields[fields.length - 1])).sentiment();
                correlation.add(found.score(), rating);
                String gold =
                        rating >= NEUTRAL_WITHIN ? "positive" : rating <= -NEUTRAL_WITHIN ? "negative" : "neutral";
                Answer answer = new Answer(gold, name(found), found.confidence());
                answers.add(answer);
                errors.note(answer, fields[fields.length - 1]);
            }
            return new Report(
                    LabelFigures.of(answers), Optional.of(correlation.pearson()), Optional.empty(), errors.lines());
        }

        private static double rating(String field, int line, Path file) {
            try {
                return Double.parseDouble(field.strip());
            } catch (NumberFormatException e) {
                throw new QuothException(
                        "line %d of '%s' has the rating '%s', which is not a number".formatted(line, file, field), e);
            }
        }

        Report trees(List<String> lines) {
            List<Answer> poles = new ArrayList<>();
            List<Answer> five = new ArrayList<>();
            Correlation correlation = new Correlation();
            for (String line : lines) {
                TreebankSentence sentence = TreebankSentence.parse(line);
                Analysis analysis = pipeline.analyze(Document.of(sentence.text()));
                correlation.add(analysis.sentiment().score(), sentence.stars());
                ImmutableDoubleArray p = FilmStars.of(analysis).orElse(ImmutableDoubleArray.of(0, 0, 1, 0, 0));
                five.add(five(sentence.stars(), p));
                if (sentence.stars() != 2) {
                    Answer pole = pole(sentence.stars(), p);
                    poles.add(pole);
                    errors.note(pole, sentence.text());
                }
            }
            return new Report(
                    LabelFigures.of(poles),
                    Optional.of(correlation.pearson()),
                    Optional.of(LabelFigures.of(five)),
                    errors.lines());
        }

        private static Answer five(int stars, ImmutableDoubleArray p) {
            int best = 0;
            for (int i = 1; i < p.length(); i++) {
                best = p.get(i) > p.get(best) ? i : best;
            }
            return new Answer(String.valueOf(stars), String.valueOf(best), p.get(best));
        }

        private static Answer pole(int stars, ImmutableDoubleArray p) {
            double up = p.get(3) + p.get(4);
            double down = p.get(0) + p.get(1);
            String found = up > down ? "positive" : "negative";
            double sum = Math.max(up + down, Double.MIN_NORMAL);
            return new Answer(stars > 2 ? "positive" : "negative", found, Math.min(1, Math.max(up, down) / sum));
        }
    }
}
