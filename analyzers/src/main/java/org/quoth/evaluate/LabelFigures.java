package org.quoth.evaluate;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Figures of a classification.
 *
 * @param examples how many examples there were
 * @param accuracy the share of right answers, 0 to 1
 * @param macroF1 the mean F1 of all classes that occur in the gold answers, 0 to 1
 * @param calibrationError expected calibration error of the confidence, in {@value #BINS} bins of equal width, 0 to 1
 * @param classes the figures of each class, by name
 */
public record LabelFigures(
        int examples,
        double accuracy,
        double macroF1,
        double calibrationError,
        ImmutableMap<String, ClassFigures> classes) {
    private static final int BINS = 15;

    /**
     * An answer and what it should have been.
     *
     * @param gold the right class
     * @param found the class that was found
     * @param confidence how sure the answer is, 0 to 1
     */
    public record Answer(String gold, String found, double confidence) {
        boolean isRight() {
            return gold.equals(found);
        }
    }

    /**
     * How good a class is found.
     *
     * @param gold how often it occurs in the gold answers
     * @param precision the share of right answers among those that name it, 0 to 1; 0 where none does
     * @param recall the share of its occurrences that are found, 0 to 1
     * @param f1 their harmonic mean
     */
    public record ClassFigures(int gold, double precision, double recall, double f1) {}

    /**
     * Computes the figures.
     *
     * @param answers at least one
     * @return their figures
     */
    public static LabelFigures of(List<Answer> answers) {
        checkArgument(!answers.isEmpty(), "there are no answers to judge");
        ImmutableMap.Builder<String, ClassFigures> classes = ImmutableMap.builder();
        ImmutableList<String> names = answers.stream()
                .map(Answer::gold)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .collect(ImmutableList.toImmutableList());
        names.forEach(name -> classes.put(name, figures(answers, name)));
        ImmutableMap<String, ClassFigures> byName = classes.buildOrThrow();
        return new LabelFigures(
                answers.size(),
                (double) answers.stream().filter(Answer::isRight).count() / answers.size(),
                byName.values().stream().mapToDouble(ClassFigures::f1).average().orElse(0),
                calibrationError(answers),
                byName);
    }

    private static ClassFigures figures(List<Answer> answers, String name) {
        long right = matching(answers.stream().filter(Answer::isRight), name);
        long gold = matching(answers.stream(), name);
        long found = answers.stream().filter(a -> a.found().equals(name)).count();
        double precision = found == 0 ? 0 : (double) right / found;
        double recall = (double) right / gold;
        return new ClassFigures((int) gold, precision, recall, found + gold == 0 ? 0 : 2.0 * right / (found + gold));
    }

    private static long matching(Stream<Answer> answers, String name) {
        return answers.filter(a -> a.gold().equals(name)).count();
    }

    private static double calibrationError(List<Answer> answers) {
        double[] confidence = new double[BINS];
        int[] right = new int[BINS];
        for (Answer answer : answers) {
            int bin = Math.min((int) (answer.confidence() * BINS), BINS - 1);
            confidence[bin] += answer.confidence();
            right[bin] += answer.isRight() ? 1 : 0;
        }
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidence[bin] - right[bin]);
        }
        return error / answers.size();
    }

    /**
     * The figures for people to read, in percent but for the calibration error.
     *
     * @return a line for all, and one for each class
     */
    public ImmutableList<String> lines() {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        lines.add(String.format(
                Locale.ROOT,
                "%d examples, macro-F1 %.1f, accuracy %.1f, calibration error %.3f",
                examples,
                100 * macroF1,
                100 * accuracy,
                calibrationError));
        classes.forEach((name, one) -> lines.add(String.format(
                Locale.ROOT,
                "  %-8s %5d gold, precision %.1f, recall %.1f, F1 %.1f",
                name,
                one.gold(),
                100 * one.precision(),
                100 * one.recall(),
                100 * one.f1())));
        return lines.build();
    }
}
