package org.quoth.topics;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.quoth.model.Document;
import org.quoth.model.Span;
import org.quoth.model.Subject;
import org.quoth.model.Topic;

/** Tells the topics of one text by a classifier of words: the mean over its stretches of the logarithms of probabilities. */
final class WordTopics {
    private static final Confidence RAW = Confidence.RAW;
    private static final int EVIDENCE = 3;

    private final Document document;
    private final ImmutableList<Subject> subjects;
    private final Function<Span, ImmutableList<Double>> scores;

    WordTopics(Document document, ImmutableList<Subject> subjects, Function<Span, ImmutableList<Double>> scores) {
        this.document = document;
        this.subjects = subjects;
        this.scores = scores;
    }

    /** Of some of its stretches, best first. */
    ImmutableList<Topic> of(List<Stretch> parts) {
        if (parts.isEmpty()) {
            return ImmutableList.of();
        }
        double words = parts.stream().mapToInt(Stretch::words).sum();
        double[] mean = new double[subjects.size()];
        for (Stretch part : parts) {
            ImmutableList<Double> row = scores.apply(part.span());
            for (int k = 0; k < mean.length; k++) {
                mean[k] += part.words() / words * row.get(k);
            }
        }
        double[] probabilities = RAW.competing(mean);
        List<Topic> found = new ArrayList<>();
        for (int k = 0; k < mean.length; k++) {
            if (probabilities[k] >= RAW.threshold()) {
                found.add(new Topic(subjects.get(k), probabilities[k], evidence(k, parts)));
            }
        }
        found.sort(Comparator.comparingDouble(Topic::confidence).reversed());
        return ImmutableList.copyOf(found);
    }

    private ImmutableList<Topic.Evidence> evidence(int subject, List<Stretch> parts) {
        return parts.stream()
                .flatMap(part -> part.sentences().stream())
                .map(sentence -> new Topic.Evidence(
                        document.excerpt(sentence),
                        Math.min(1, Math.exp(scores.apply(sentence).get(subject)))))
                .sorted(Comparator.comparingDouble(Topic.Evidence::weight).reversed())
                .limit(EVIDENCE)
                .collect(ImmutableList.toImmutableList());
    }
}
