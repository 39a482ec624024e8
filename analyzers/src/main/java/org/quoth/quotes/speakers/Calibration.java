package org.quoth.quotes.speakers;

import static com.google.common.base.Preconditions.checkState;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often answers are right, by route and raw confidence: a logistic curve each, fitted on hand-labelled articles. */
final class Calibration {
    private static final double NEVER = 0.01;

    private final Map<Route, Curve> curves;

    private Calibration(Map<Route, Curve> curves) {
        this.curves = curves;
    }

    static Calibration standard() {
        return Standard.CALIBRATION;
    }

    /** Read when first needed. */
    private static final class Standard {
        static final Calibration CALIBRATION = load();
    }

    private static Calibration load() {
        Map<Route, Curve> curves = new EnumMap<>(Route.class);
        for (List<String> cells : Table.rows("confidence.tsv")) {
            curves.put(
                    Route.valueOf(cells.get(0)),
                    new Curve(Double.parseDouble(cells.get(1)), Double.parseDouble(cells.get(2))));
        }
        checkState(
                curves.size() == Route.values().length,
                "confidence.tsv has curves for %s of %s routes: fit it again (analyzers/training/speakers)",
                curves.size(),
                Route.values().length);
        return new Calibration(curves);
    }

    double probability(Route route, double confidence) {
        return curves.getOrDefault(route, Curve.PLAIN).at(confidence);
    }

    /** Log odds of being right, over the log odds of the raw confidence. */
    private record Curve(double base, double slope) {
        static final Curve PLAIN = new Curve(0, 1);

        double at(double confidence) {
            double raw = Math.max(NEVER, Math.min(1 - NEVER, confidence));
            return 1 / (1 + Math.exp(-base - slope * Math.log(raw / (1 - raw))));
        }
    }
}
