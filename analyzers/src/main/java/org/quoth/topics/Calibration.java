package org.quoth.topics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.Function;
import org.quoth.model.Subject;

/**
 * Fits how scores become probabilities, on texts that were left out of training in turn, see {@link LeftOut}: the
 * temperature on the subject that each text is about, by how many stretches it has, and what
 * makes a further subject present, see {@link Presence}.
 */
final class Calibration {
    private static final int FEW = 40;
    private static final int ROUNDS = 4;
    private static final int HALVINGS = 20;
    private static final double MOST_FALLING = 0.5;
    /** How much words count: chosen on the mean over the sources left out, where all of 0.2 to 0.4 do as well. */
    private static final double WORDS = 0.25;

    private static final double THRESHOLD = 0.3;

    /** What was fitted, and how well it did on each source, as lines to note. */
    record Fitted(Confidence confidence, ImmutableMap<String, String> figures) {}

    private final ImmutableList<Subject> subjects;
    private final long seed;

    Calibration(ImmutableList<Subject> subjects, long seed) {
        this.subjects = subjects;
        this.seed = seed;
    }

    Fitted fit(List<Example> examples, Function<List<Example>, Weights> trainer) {
        if (examples.stream().mapToInt(Example::document).distinct().count() < FEW) {
            return new Fitted(Confidence.RAW, ImmutableMap.of());
        }
        List<LeftOut> texts = LeftOut.of(examples, trainer);
        if (texts.size() < FEW) {
            return new Fitted(Confidence.RAW, ImmutableMap.of());
        }
        return new Fitted(confidence(texts), new LeftOutFigures(subjects, texts).lines(this::confidence));
    }

    private Confidence confidence(List<LeftOut> texts) {
        Confidence tempered = temperature(texts);
        return new Presence(subjects.size(), seed).fit(texts, tempered.withFirst(first(texts, tempered)));
    }

    /** How often the most probable subject is right where it is so probable. */
    private static Line first(List<LeftOut> texts, Confidence tempered) {
        return Line.through(texts.stream()
                .map(text -> {
                    double[] probabilities = text.competing(tempered);
                    int best = Confidence.best(probabilities);
                    return new Line.Point(probabilities[best], text.labels().contains(best), text.weight());
                })
                .toList());
    }

    /** Temperature, and how it falls with the length of the text, in turn: where the labels are most probable. */
    private static Confidence temperature(List<LeftOut> texts) {
        double heat = 0;
        double falling = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double before = falling;
            heat = least(Math.log(0.2), Math.log(5), x -> loss(texts, competing(x, before)));
            double fixed = heat;
            falling = least(0, MOST_FALLING, x -> loss(texts, competing(fixed, x)));
        }
        return competing(heat, falling);
    }

    private static Confidence competing(double heat, double falling) {
        return new Confidence(Math.exp(heat), falling, WORDS, Line.NONE, Line.NONE, THRESHOLD);
    }

    /** A golden-section search. */
    private static double least(double from, double to, Function<Double, Double> loss) {
        double low = from;
        double high = to;
        double ratio = (Math.sqrt(5) - 1) / 2;
        for (int i = 0; i < HALVINGS; i++) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (loss.apply(left) < loss.apply(right)) {
                high = right;
            } else {
                low = left;
            }
        }
        return (low + high) / 2;
    }

    private static double loss(List<LeftOut> texts, Confidence confidence) {
        double loss = 0;
        for (LeftOut text : texts) {
            double[] probabilities = text.competing(confidence);
            double right = 0;
            for (int k = 0; k < text.labels().length(); k++) {
                right += probabilities[text.labels().get(k)];
            }
            loss -= text.weight() * Math.log(Math.max(1e-9, right));
        }
        return loss;
    }
}
