package org.quoth.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Fits when a further subject is told: on texts that were given all their subjects, of sources
 * where some have several. Where there are few such
 * texts, on mixtures of two texts, of which the second makes a fifth to two fifths.
 */
final class Presence {
    private static final int ENOUGH = 100;
    private static final int MIXTURES = 4000;
    private static final int MIXED = 10;

    /** The least share of the further subjects told that shall be right. */
    private static final double PRECISION = 0.6;

    /** How much a text shows a subject which is not its best, how probable it is to be the main one, and whether the text is about it. */
    private record Point(double shown, double competing, boolean present, double weight) {
        double told(Confidence confidence) {
            return Math.max(competing, confidence.presence(shown));
        }
    }

    private final int subjects;
    private final Random random;

    Presence(int subjects, long seed) {
        this.subjects = subjects;
        this.random = new Random(seed);
    }

    Confidence fit(List<LeftOut> texts, Confidence confidence) {
        List<Point> real = further(texts, confidence);
        boolean enough = real.stream().filter(Point::present).count() >= ENOUGH;
        List<Point> points = enough ? real : mixtures(texts);
        if (points.isEmpty()) {
            return confidence;
        }
        Line line = Line.through(points.stream()
                .map(point -> new Line.Point(point.shown(), point.present(), point.weight()))
                .toList());
        Confidence fitted = confidence.withFurther(line);
        return enough ? fitted.withThreshold(threshold(points, fitted)) : fitted;
    }

    private List<Point> further(List<LeftOut> texts, Confidence confidence) {
        Set<Optional<String>> full = new HashSet<>();
        for (LeftOut text : texts) {
            if (text.complete() && text.labels().length() > 1 && text.source().isPresent()) {
                full.add(text.source());
            }
        }
        List<Point> points = new ArrayList<>();
        for (LeftOut text : texts) {
            if (text.complete() && full.contains(text.source())) {
                further(text, confidence, points);
            }
        }
        return points;
    }

    private void further(LeftOut text, Confidence confidence, List<Point> points) {
        double[] competing = text.competing(confidence);
        double[] shown = text.shown();
        int best = Confidence.best(competing);
        for (int k = 0; k < subjects; k++) {
            if (k != best) {
                points.add(new Point(shown[k], competing[k], text.labels().contains(k), text.weight()));
            }
        }
    }

    private List<Point> mixtures(List<LeftOut> texts) {
        List<List<LeftOut>> bySubject = new ArrayList<>();
        for (int k = 0; k < subjects; k++) {
            int label = k;
            bySubject.add(texts.stream().filter(text -> text.label() == label).toList());
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < MIXTURES; i++) {
            mixture(bySubject, points);
        }
        return points;
    }

    private void mixture(List<List<LeftOut>> bySubject, List<Point> points) {
        int first = random.nextInt(subjects);
        int second = random.nextInt(subjects);
        if (first == second
                || bySubject.get(first).isEmpty()
                || bySubject.get(second).isEmpty()) {
            return;
        }
        int few = 2 + random.nextInt(3);
        double[] scores = new double[subjects];
        add(bySubject.get(first), MIXED - few, scores);
        add(bySubject.get(second), few, scores);
        double[] shown = Confidence.shown(scores);
        for (int k = 0; k < subjects; k++) {
            if (k != first) {
                points.add(new Point(shown[k], 0, k == second, 1));
            }
        }
    }

    private void add(List<LeftOut> texts, int stretches, double[] scores) {
        int taken = 0;
        while (taken < stretches) {
            LeftOut text = texts.get(random.nextInt(texts.size()));
            for (int i = 0; i < text.alone().size() && taken < stretches; i++, taken++) {
                for (int k = 0; k < subjects; k++) {
                    scores[k] += text.alone().get(i)[k] / MIXED;
                }
            }
        }
    }

    /** The probability from which on telling further subjects is best, as measured by F1, of those where most are right. */
    private static double threshold(List<Point> points, Confidence confidence) {
        List<Point> sorted = points.stream()
                .sorted(Comparator.comparingDouble((Point point) -> point.told(confidence))
                        .reversed())
                .toList();
        double all = points.stream()
                .filter(Point::present)
                .mapToDouble(Point::weight)
                .sum();
        double told = 0;
        double right = 0;
        double best = 0;
        double threshold = confidence.threshold();
        for (Point point : sorted) {
            told += point.weight();
            right += point.present() ? point.weight() : 0;
            double f = 2 * right / (all + told);
            if (f > best && right >= PRECISION * told) {
                best = f;
                threshold = point.told(confidence);
            }
        }
        return threshold;
    }
}
