package org.quoth.quotes;

import static org.quoth.quotes.SurfaceFeatures.IN_DOUBLE;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * The probability that an attribution is right: logistic regressions, fitted on attributions predicted for articles that
 * neither the head nor the linker had seen, one for content and source, one for the content alone. Mirrors {@code training/quotes/link.py}.
 */
final class Confidence {
    private Confidence() {}

    static double of(Draft draft, float[][] features, float[][] probabilities, ImmutableDoubleArray weights) {
        double[] x = evidence(draft, features, probabilities);
        double sum = weights.get(x.length);
        for (int k = 0; k < x.length; k++) {
            sum += weights.get(k) * x[k];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double[] evidence(Draft draft, float[][] features, float[][] probabilities) {
        int total = draft.contents().stream().mapToInt(Tagged::words).sum();
        double content = draft.contents().stream()
                .mapToDouble(part -> PairFeatures.confidence(probabilities, part))
                .average()
                .orElse(0);
        int quoted = 0;
        for (Tagged part : draft.contents()) {
            for (int k = part.begin(); k < part.end(); k++) {
                quoted += features[k][IN_DOUBLE] > 0 ? 1 : 0;
            }
        }
        return new double[] {
            content,
            draft.cue()
                    .map(span -> (double) PairFeatures.confidence(probabilities, span))
                    .orElse(0.0),
            draft.source()
                    .map(span -> (double) PairFeatures.confidence(probabilities, span))
                    .orElse(0.0),
            draft.contentLink(),
            draft.sourceLink(),
            draft.cue().isPresent() ? 1 : 0,
            draft.source().isPresent() ? 1 : 0,
            (double) quoted / total,
            Math.log1p(total),
            draft.contents().size() > 1 ? 1 : 0
        };
    }
}
