package org.quoth.sentiment;

import java.util.List;
import org.quoth.model.Span;

/**
 * What CoreNLP's network says of a sentence.
 *
 * @param span the sentence
 * @param content whether it is part of what the text has to say
 * @param score its mean class, from -1 to 1
 * @param chances of negative, neutral and positive
 */
record TreeTone(Span span, boolean content, double score, Chances chances) {
    /** From the probabilities of the five classes, worst first; empty where the sentence was not parsed. */
    static TreeTone of(Span span, boolean content, List<Double> classes) {
        if (classes.size() != 5) {
            return new TreeTone(span, content, 0, new Chances(0, 0, 0));
        }
        double[] p = classes.stream().mapToDouble(Double::doubleValue).toArray();
        double score = (-2 * p[0] - p[1] + p[3] + 2 * p[4]) / 2;
        return new TreeTone(span, content, Summary.clamp(score), new Chances(p[0] + p[1], p[2], p[3] + p[4]));
    }
}
