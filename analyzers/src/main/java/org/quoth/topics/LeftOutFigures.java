package org.quoth.topics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.quoth.evaluate.LabelFigures;
import org.quoth.evaluate.LabelFigures.Answer;
import org.quoth.model.Subject;

/**
 * How well a classifier does on a source that it did not learn from: neither its weights nor its calibration, which is
 * fitted for each source on the others. Any of a text's subjects is right.
 */
final class LeftOutFigures {
    private static final double SURE = 0.8;

    private final ImmutableList<Subject> subjects;
    private final List<LeftOut> texts;

    LeftOutFigures(ImmutableList<Subject> subjects, List<LeftOut> texts) {
        this.subjects = subjects;
        this.texts = texts;
    }

    /** A line for each source, with a key that names it; none where texts have no sources. */
    ImmutableMap<String, String> lines(Function<List<LeftOut>, Confidence> calibration) {
        Map<String, List<Answer>> answers = new TreeMap<>();
        Map<String, String> further = new TreeMap<>();
        for (String source : sources()) {
            Confidence confidence = calibration.apply(texts.stream()
                    .filter(text -> !text.source().equals(Optional.of(source)))
                    .toList());
            List<Answer> own = new ArrayList<>();
            texts.stream()
                    .filter(text -> text.source().equals(Optional.of(source)))
                    .forEach(text -> own.add(answer(text, confidence)));
            answers.put(source, own);
            further.put(source, further(source, confidence));
        }
        ImmutableMap.Builder<String, String> lines = ImmutableMap.builder();
        answers.forEach((source, own) -> lines.put("left out " + source, line(own) + further.get(source)));
        return lines.buildOrThrow();
    }

    /** What is told beyond the first subject, on texts all of whose subjects are known: nothing where each has one. */
    private String further(String source, Confidence confidence) {
        List<LeftOut> complete = texts.stream()
                .filter(text -> text.complete() && text.source().equals(Optional.of(source)))
                .toList();
        if (complete.stream().noneMatch(text -> text.labels().length() > 1)) {
            return "";
        }
        int told = 0;
        int right = 0;
        int wanted = 0;
        for (LeftOut text : complete) {
            double[] confidences = text.joined(confidence);
            int best = Confidence.best(confidences);
            for (int k = 0; k < confidences.length; k++) {
                boolean named = k != best && text.labels().contains(k);
                boolean isTold = k != best && confidences[k] >= confidence.threshold();
                wanted += named ? 1 : 0;
                told += isTold ? 1 : 0;
                right += named && isTold ? 1 : 0;
            }
        }
        return String.format(
                Locale.ROOT,
                "; further subjects: %d told, %.2f right, %.2f of %d found",
                told,
                (double) right / Math.max(1, told),
                (double) right / Math.max(1, wanted),
                wanted);
    }

    private List<String> sources() {
        return texts.stream().flatMap(text -> text.source().stream()).distinct().toList();
    }

    private Answer answer(LeftOut text, Confidence confidence) {
        double[] confidences = text.joined(confidence);
        int best = Confidence.best(confidences);
        int right = text.labels().contains(best) ? best : text.label();
        return new Answer(name(right), name(best), confidences[best]);
    }

    private String name(int subject) {
        return subjects.get(subject).name();
    }

    private static String line(List<Answer> answers) {
        LabelFigures figures = LabelFigures.of(answers);
        List<Answer> sure =
                answers.stream().filter(answer -> answer.confidence() >= SURE).toList();
        long right = sure.stream()
                .filter(answer -> answer.gold().equals(answer.found()))
                .count();
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%d texts, accuracy %.3f, macro-F1 %.3f, calibration error %.3f, %.3f right of the %.0f %% at 0.8 or more; F1",
                figures.examples(),
                figures.accuracy(),
                figures.macroF1(),
                figures.calibrationError(),
                (double) right / Math.max(1, sure.size()),
                100.0 * sure.size() / answers.size()));
        figures.classes()
                .forEach((name, one) ->
                        line.append(String.format(Locale.ROOT, " %s %.2f (%d),", name, one.f1(), one.gold())));
        return line.substring(0, line.length() - 1);
    }
}
