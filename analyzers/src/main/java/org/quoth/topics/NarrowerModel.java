package org.quoth.topics;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.quoth.encoder.Encoding;
import org.quoth.model.Span;
import org.quoth.model.Subject;

/**
 * Subjects below those of a model, recognised by nearness to their seed passages. Only asked about what is below a
 * subject that was found: there the choice is between a dozen subjects, not between a hundred and fifty.
 */
final class NarrowerModel {
    /** A subject below one that was found. */
    record Found(Subject subject, double probability) {}

    private final TopicModel model;

    NarrowerModel(TopicModel model) {
        this.model = model;
    }

    /** The subjects below one, most probable first. Probabilities are among them, given the one above. */
    ImmutableList<Found> below(Subject top, Vectors vectors, List<Span> spans) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < model.subjects().size(); i++) {
            if (MediaTopics.topOf(model.subjects().get(i)).code().equals(top.code())) {
                candidates.add(i);
            }
        }
        if (candidates.isEmpty() || spans.isEmpty()) {
            return ImmutableList.of();
        }
        double[] mean = new double[candidates.size()];
        for (Span span : spans) {
            float[] vector = vectors.of(span);
            for (int k = 0; k < mean.length; k++) {
                mean[k] += model.scores().of(candidates.get(k), vector) / spans.size();
            }
        }
        double[] probabilities = model.confidence().competing(mean);
        List<Found> found = new ArrayList<>();
        for (int k = 0; k < mean.length; k++) {
            int index = candidates.get(k);
            found.add(new Found(model.subjects().get(index), probabilities[k]));
        }
        found.sort(Comparator.comparingDouble(Found::probability).reversed());
        return ImmutableList.copyOf(found);
    }

    /** The vectors that this model reads. */
    Vectors vectors(Encoding encoding) {
        return new Vectors(model, encoding);
    }

    double threshold() {
        return model.confidence().threshold();
    }
}
