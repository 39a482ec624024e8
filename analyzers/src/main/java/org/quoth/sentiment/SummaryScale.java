package org.quoth.sentiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.quoth.QuothException;
import org.quoth.models.Lazy;

/**
 * Calibrated probabilities of what sums up several tones; the numbers lie in {@code summary.properties}, fitted by
 * {@code analyzers/training/sentiment/summary.py} on what the heads said of texts that they had not learned.
 */
final class SummaryScale {
    private static final String RESOURCE = "summary.properties";
    private static final Lazy<SummaryScale> SHARED = Lazy.of(SummaryScale::read);

    private final Properties numbers;

    private SummaryScale(Properties numbers) {
        this.numbers = numbers;
    }

    static SummaryScale shared() {
        return SHARED.get();
    }

    private static SummaryScale read() {
        Properties numbers = new Properties();
        try (InputStream in = SummaryScale.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new QuothException("the resource org/quoth/sentiment/" + RESOURCE
                        + " is missing; the jar of quoth-analyzers is incomplete, build it again");
            }
            numbers.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource org/quoth/sentiment/" + RESOURCE + " cannot be read", e);
        }
        return new SummaryScale(numbers);
    }

    private double number(String key) {
        String value = numbers.getProperty(key);
        if (value == null) {
            throw new QuothException("'%s' is missing in org/quoth/sentiment/%s".formatted(key, RESOURCE));
        }
        return Double.parseDouble(value.strip());
    }

    /** The labels of a text of some sentences with this mean score. */
    Chances text(double score, int sentences) {
        double spread = Math.sqrt(number("text.variance") + number("text.variance-of-a-sentence") / sentences);
        double expected = number("text.slope") * score + number("text.offset");
        double limit = number("text.neutral-within");
        double negative = logistic((-limit - expected) / spread);
        double positive = logistic((expected - limit) / spread);
        return new Chances(negative, Math.max(0, 1 - negative - positive), positive);
    }

    /** How likely a text that is not negative nor positive is mixed; `clash` is the smaller share of the two poles. */
    double mixed(double clash, int sentences) {
        if (sentences < number("mixed.sentences")) {
            return 0;
        }
        return logistic(number("mixed.slope") * clash + number("mixed.offset"));
    }

    /** The labels of a target with several mentions. */
    Chances target(List<Chances> mentions) {
        double negative = 0;
        double positive = 0;
        for (Chances mention : mentions) {
            negative += mention.negative();
            positive += mention.positive();
        }
        negative /= mentions.size();
        positive /= mentions.size();
        double up = number("target.own") * positive + number("target.other") * negative + number("target.positive");
        double down = number("target.own") * negative + number("target.other") * positive + number("target.negative");
        double sum = 1 + Math.exp(up) + Math.exp(down);
        return new Chances(Math.exp(down) / sum, 1 / sum, Math.exp(up) / sum);
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
