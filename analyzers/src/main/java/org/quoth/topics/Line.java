package org.quoth.topics;

import java.util.List;

/** Makes one probability of another: a line through its logit. */
record Line(double slope, double offset) {
    /** Leaves a probability as it is. */
    static final Line NONE = new Line(1, 0);

    private static final int STEPS = 30;
    private static final double EPSILON = 1e-4;
    private static final double RIDGE = 1e-6;

    /** A probability that was given to something, whether that was so, and how much it counts. */
    record Point(double probability, boolean so, double weight) {}

    double of(double probability) {
        return Confidence.sigmoid(slope * logit(probability) + offset);
    }

    /** The line under which what was so is most probable, by a few steps of Newton's method. */
    static Line through(List<Point> points) {
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double gs = 0;
            double go = 0;
            double ss = RIDGE;
            double so = 0;
            double oo = RIDGE;
            for (Point point : points) {
                double x = logit(point.probability());
                double p = Confidence.sigmoid(slope * x + offset);
                double residual = point.weight() * ((point.so() ? 1 : 0) - p);
                double w = point.weight() * p * (1 - p);
                gs += residual * x;
                go += residual;
                ss += w * x * x;
                so += w * x;
                oo += w;
            }
            double determinant = ss * oo - so * so;
            slope += (oo * gs - so * go) / determinant;
            offset += (ss * go - so * gs) / determinant;
        }
        return new Line(slope, offset);
    }

    private static double logit(double probability) {
        double bounded = Math.min(1 - EPSILON, Math.max(EPSILON, probability));
        return Math.log(bounded / (1 - bounded));
    }
}
