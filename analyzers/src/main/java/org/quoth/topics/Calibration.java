package org.quoth.topics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Fits how scores become probabilities, on texts that were left out of training in turn: the temperature on the texts as
 * they are, the presence of further subjects on texts mixed of two, where the second makes a fifth to two fifths.
 */
final class Calibration {
    private static final int FOLDS = 4;
    private static final int FEW = 40;
    private static final int MIXTURES = 4000;
    private static final int MIXED = 10;
    /** Low: set on the example article, see docs/models/topics.md. */
    private static final double THRESHOLD = 0.3;
    /** Texts from elsewhere are harder than those left out. Set by hand, see docs/models/topics.md. */
    private static final double ELSEWHERE = 1.5;

    /** A text with the scores of its stretches. */
    private record Text(int label, List<double[]> competing, List<double[]> alone, float weight) {}

    private final int subjects;
    private final Random random;

    Calibration(int subjects, long seed) {
        this.subjects = subjects;
        this.random = new Random(seed);
    }

    Confidence fit(List<Example> examples, Function<List<Example>, LogisticRegression> trainer) {
        Map<Integer, Text> texts = new LinkedHashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Example> seen = new ArrayList<>();
            List<Example> left = new ArrayList<>();
            for (Example example : examples) {
                (example.document() % FOLDS == fold ? left : seen).add(example);
            }
            if (!seen.isEmpty() && !left.isEmpty()) {
                score(left, trainer.apply(seen), texts);
            }
        }
        if (texts.size() < FEW) {
            return Confidence.RAW;
        }
        double temperature = ELSEWHERE * temperature(List.copyOf(texts.values()));
        double[] line = presence(new Confidence(temperature, 1, 0, THRESHOLD), List.copyOf(texts.values()));
        return new Confidence(temperature, line[0], line[1], THRESHOLD);
    }

    private static void score(List<Example> left, LogisticRegression regression, Map<Integer, Text> texts) {
        LinearScores competing = regression.competing();
        LinearScores alone = regression.alone();
        for (Example example : left) {
            Text text = texts.computeIfAbsent(
                    example.document(),
                    none -> new Text(example.labels().get(0), new ArrayList<>(), new ArrayList<>(), example.weight()));
            text.competing().add(competing.of(example.vector()));
            text.alone().add(alone.of(example.vector()));
        }
    }

    /** The temperature at which the left-out labels are most probable: a golden-section search. */
    private static double temperature(List<Text> texts) {
        double low = Math.log(0.3);
        double high = Math.log(5);
        double ratio = (Math.sqrt(5) - 1) / 2;
        for (int i = 0; i < 24; i++) {
            double left = high - ratio * (high - low);
            double right = low + ratio * (high - low);
            if (loss(texts, Math.exp(left)) < loss(texts, Math.exp(right))) {
                high = right;
            } else {
                low = left;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double loss(List<Text> texts, double temperature) {
        Confidence confidence = new Confidence(temperature, 1, 0, 0);
        double loss = 0;
        for (Text text : texts) {
            double[] probabilities = confidence.competing(mean(text.competing()));
            loss -= text.weight() * Math.log(Math.max(1e-9, probabilities[text.label()]));
        }
        return loss;
    }

    private static double[] mean(List<double[]> rows) {
        double[] mean = new double[rows.get(0).length];
        for (double[] row : rows) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += row[k] / rows.size();
            }
        }
        return mean;
    }

    /** Slope and offset of the logit of a share, by a few steps of Newton's method on mixtures. */
    private double[] presence(Confidence confidence, List<Text> texts) {
        List<double[]> points = new ArrayList<>();
        List<List<Text>> bySubject = new ArrayList<>();
        for (int k = 0; k < subjects; k++) {
            int label = k;
            bySubject.add(texts.stream().filter(text -> text.label() == label).toList());
        }
        for (int i = 0; i < MIXTURES; i++) {
            mixture(bySubject, points);
        }
        return points.isEmpty() ? new double[] {confidence.slope(), confidence.offset()} : line(points);
    }

    private void mixture(List<List<Text>> bySubject, List<double[]> points) {
        int first = random.nextInt(subjects);
        int second = random.nextInt(subjects);
        if (first == second
                || bySubject.get(first).isEmpty()
                || bySubject.get(second).isEmpty()) {
            return;
        }
        int few = 2 + random.nextInt(3);
        double[] shares = new double[subjects];
        add(bySubject.get(first), MIXED - few, shares);
        add(bySubject.get(second), few, shares);
        for (int k = 0; k < subjects; k++) {
            if (k != first) {
                points.add(new double[] {Confidence.logit(shares[k]), k == second ? 1 : 0});
            }
        }
    }

    private void add(List<Text> texts, int stretches, double[] shares) {
        int taken = 0;
        while (taken < stretches) {
            Text text = texts.get(random.nextInt(texts.size()));
            for (int i = 0; i < text.alone().size() && taken < stretches; i++, taken++) {
                for (int k = 0; k < subjects; k++) {
                    shares[k] += Confidence.part(text.alone().get(i)[k]) / MIXED;
                }
            }
        }
    }

    private static double[] line(List<double[]> points) {
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < 30; step++) {
            double gs = 0;
            double go = 0;
            double ss = 1e-6;
            double so = 0;
            double oo = 1e-6;
            for (double[] point : points) {
                double p = Confidence.sigmoid(slope * point[0] + offset);
                double residual = point[1] - p;
                double w = p * (1 - p);
                gs += residual * point[0];
                go += residual;
                ss += w * point[0] * point[0];
                so += w * point[0];
                oo += w;
            }
            double determinant = ss * oo - so * so;
            slope += (oo * gs - so * go) / determinant;
            offset += (ss * go - so * gs) / determinant;
        }
        return new double[] {slope, offset};
    }
}
