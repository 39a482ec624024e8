package org.quoth.topics;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Floats;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quoth.QuothException;
import org.quoth.model.Subject;

/**
 * A model of topics as text, one fact a line, columns parted by tabs: first what it is, then {@code about} lines (key,
 * value), {@code layers}, {@code confidence} (temperature, falling, words, slope and offset of the first subject, of further ones, threshold), perhaps a {@code centre}, and for
 * each subject a {@code subject} line (code, name, code of the broader one, description) and a {@code weights} line
 * (bias first), perhaps an {@code alone} line of the same form. Then perhaps {@code word} lines (word, rarity, a hundredfold weight for each subject). A {@code broader} line is a subject that others are below and that has no weights.
 */
final class TopicModelFormat {
    private static final String FIRST_LINE = "quoth-topics 1";
    private static final Splitter TAB = Splitter.on('\t');
    private static final Splitter BLANK = Splitter.on(' ').omitEmptyStrings();
    private static final double HUNDRED = 100;
    private static final MathContext PRECISION = new MathContext(5);

    private final Map<String, String> about = new LinkedHashMap<>();
    private final Map<String, Subject> known = new LinkedHashMap<>();
    private final List<Subject> subjects = new ArrayList<>();
    private final List<float[]> weights = new ArrayList<>();
    private final List<Float> biases = new ArrayList<>();
    private final List<float[]> aloneWeights = new ArrayList<>();
    private final List<Float> aloneBiases = new ArrayList<>();
    private final Map<String, Double> rarities = new LinkedHashMap<>();
    private final Map<String, ImmutableDoubleArray> wordWeights = new LinkedHashMap<>();
    private Optional<Pooling> pooling = Optional.empty();
    private Optional<float[]> centre = Optional.empty();
    private Confidence confidence = Confidence.RAW;

    private TopicModelFormat() {}

    static TopicModel read(BufferedReader reader, String source) throws IOException {
        String first = reader.readLine();
        if (!FIRST_LINE.equals(first)) {
            throw new QuothException(
                    "'%s' is no model of topics: its first line must be '%s'".formatted(source, FIRST_LINE));
        }
        TopicModelFormat format = new TopicModelFormat();
        int number = 1;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            try {
                format.read(TAB.splitToList(line));
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new QuothException("'%s', line %d is malformed: %s".formatted(source, number, e.getMessage()), e);
            }
        }
        return format.model(source);
    }

    private void read(List<String> row) {
        switch (row.get(0)) {
            case "about" -> about.put(row.get(1), row.get(2));
            case "layers" ->
                pooling = Optional.of(new Pooling(BLANK.splitToStream(row.get(1))
                        .map(Integer::valueOf)
                        .collect(ImmutableList.toImmutableList())));
            case "confidence" -> confidence = confidence(numbers(row.get(1), 8));
            case "centre" -> centre = Optional.of(numbers(row.get(1), width()));
            case "broader" -> subject(row);
            case "subject" -> subjects.add(subject(row));
            case "weights" -> weights(row.get(1), weights, biases);
            case "word" -> word(row);
            case "alone" -> weights(row.get(1), aloneWeights, aloneBiases);
            default -> throw new IllegalArgumentException("nobody knows what '" + row.get(0) + "' is");
        }
    }

    private Subject subject(List<String> row) {
        Optional<Subject> broader = Optional.of(row.get(3))
                .filter(code -> !code.isEmpty())
                .map(code -> Optional.ofNullable(known.get(code))
                        .orElseThrow(
                                () -> new IllegalArgumentException("the broader subject " + code + " comes first")));
        Optional<String> description = Optional.of(row.get(4)).filter(text -> !text.isEmpty());
        Subject subject = new Subject(row.get(1), row.get(2), description, broader);
        known.put(subject.code(), subject);
        return subject;
    }

    private void weights(String numbers, List<float[]> rows, List<Float> offsets) {
        float[] all = numbers(numbers, width() + 1);
        offsets.add(all[0]);
        float[] row = new float[width()];
        System.arraycopy(all, 1, row, 0, row.length);
        rows.add(row);
    }

    private void word(List<String> row) {
        rarities.put(row.get(1), Double.parseDouble(row.get(2)));
        ImmutableDoubleArray.Builder hundredths = ImmutableDoubleArray.builder(subjects.size());
        BLANK.splitToStream(row.get(3)).forEach(number -> hundredths.add(Integer.parseInt(number) / HUNDRED));
        ImmutableDoubleArray values = hundredths.build();
        if (values.length() != subjects.size()) {
            throw new IllegalArgumentException(
                    values.length() + " numbers where " + subjects.size() + " are needed, one a subject");
        }
        wordWeights.put(row.get(1), values);
    }

    private int width() {
        return pooling.orElseThrow(() -> new IllegalArgumentException("the line 'layers' comes first"))
                .width();
    }

    private static Confidence confidence(float[] numbers) {
        return new Confidence(
                numbers[0],
                numbers[1],
                numbers[2],
                new Line(numbers[3], numbers[4]),
                new Line(numbers[5], numbers[6]),
                numbers[7]);
    }

    private static float[] numbers(String text, int count) {
        float[] numbers = new float[count];
        int i = 0;
        for (String number : BLANK.split(text)) {
            if (i == count) {
                throw new IllegalArgumentException("more than " + count + " numbers");
            }
            numbers[i++] = Float.parseFloat(number);
        }
        if (i < count) {
            throw new IllegalArgumentException(i + " numbers where " + count + " are needed");
        }
        return numbers;
    }

    private TopicModel model(String source) {
        boolean cutShort = !aloneWeights.isEmpty() && aloneWeights.size() != subjects.size();
        if (pooling.isEmpty() || subjects.isEmpty() || subjects.size() != weights.size() || cutShort) {
            throw new QuothException("'%s' is cut short: %d subjects, %d lines of weights"
                    .formatted(source, subjects.size(), weights.size()));
        }
        return new TopicModel(
                ImmutableMap.copyOf(about),
                ImmutableList.copyOf(subjects),
                pooling.get(),
                centre,
                new LinearScores(weights.toArray(new float[0][]), Floats.toArray(biases)),
                aloneWeights.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new LinearScores(aloneWeights.toArray(new float[0][]), Floats.toArray(aloneBiases))),
                wordWeights.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new WordScores(subjects.size(), new Vocabulary(rarities), wordWeights)),
                confidence);
    }

    static void write(TopicModel model, Writer out) throws IOException {
        line(out, FIRST_LINE);
        for (Map.Entry<String, String> entry : model.header().entrySet()) {
            line(out, "about", plain(entry.getKey()), plain(entry.getValue()));
        }
        line(out, "layers", Joiner.on(' ').join(model.pooling().layers()));
        Confidence confidence = model.confidence();
        line(
                out,
                "confidence",
                numbers(Floats.asList(
                        (float) confidence.temperature(),
                        (float) confidence.falling(),
                        (float) confidence.words(),
                        (float) confidence.first().slope(),
                        (float) confidence.first().offset(),
                        (float) confidence.further().slope(),
                        (float) confidence.further().offset(),
                        (float) confidence.threshold())));
        if (model.centre().isPresent()) {
            line(out, "centre", numbers(model.centre().get()));
        }
        Map<String, Subject> written = new LinkedHashMap<>();
        for (int i = 0; i < model.subjects().size(); i++) {
            broaderFirst(model.subjects().get(i), model.subjects(), written, out);
            subject("subject", model.subjects().get(i), out);
            written.put(model.subjects().get(i).code(), model.subjects().get(i));
            weights("weights", model.scores(), i, out);
            if (model.alone().isPresent()) {
                weights("alone", model.alone().get(), i, out);
            }
        }
        if (model.words().isPresent()) {
            words(model.words().get(), out);
        }
    }

    private static void words(WordScores scores, Writer out) throws IOException {
        for (String word : scores.vocabulary().words()) {
            StringBuilder hundredths = new StringBuilder();
            scores.weights(word)
                    .forEach(weight ->
                            hundredths.append(hundredths.isEmpty() ? "" : " ").append(Math.round(HUNDRED * weight)));
            line(out, "word", word, shortened((float) scores.vocabulary().rarity(word)), hundredths.toString());
        }
    }

    private static void broaderFirst(Subject subject, List<Subject> own, Map<String, Subject> written, Writer out)
            throws IOException {
        Optional<Subject> broader = subject.parent();
        if (broader.isEmpty() || written.containsKey(broader.get().code())) {
            return;
        }
        if (own.contains(broader.get())) {
            throw new QuothException("the subject '%s' must come before '%s', which is below it"
                    .formatted(broader.get().name(), subject.name()));
        }
        broaderFirst(broader.get(), own, written, out);
        subject("broader", broader.get(), out);
        written.put(broader.get().code(), broader.get());
    }

    private static void subject(String kind, Subject subject, Writer out) throws IOException {
        line(
                out,
                kind,
                plain(subject.code()),
                plain(subject.name()),
                subject.parent().map(Subject::code).map(TopicModelFormat::plain).orElse(""),
                subject.description().map(TopicModelFormat::plain).orElse(""));
    }

    private static void weights(String kind, LinearScores scores, int subject, Writer out) throws IOException {
        line(
                out,
                kind,
                numbers(ImmutableList.<Float>builder()
                        .add(scores.bias(subject))
                        .addAll(scores.weights(subject))
                        .build()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String numbers(List<Float> values) {
        StringBuilder text = new StringBuilder(values.size() * 10);
        for (float value : values) {
            if (text.length() > 0) {
                text.append(' ');
            }
            text.append(shortened(value));
        }
        return text.toString();
    }

    /** Five digits are more than the weights are worth. */
    private static String shortened(float value) {
        BigDecimal rounded = new BigDecimal(value).round(PRECISION).stripTrailingZeros();
        String plain = rounded.toPlainString();
        String scientific = rounded.toString();
        return plain.length() <= scientific.length() ? plain : scientific;
    }

    private static void line(Writer out, String... columns) throws IOException {
        out.write(Joiner.on('\t').join(columns));
        out.write('\n');
    }
}
