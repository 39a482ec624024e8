package org.quoth.quotes.speakers;

/**
 * Who it is, and how sure that is.
 *
 * @param who the referent
 * @param confidence 0 to 1; a probability once the route is known and {@link Calibration} was applied
 */
record Resolution(Referent who, double confidence) {
    Resolution times(double factor) {
        return new Resolution(who, confidence * factor);
    }

    /** With the probability of being right that answers of that route and confidence have. */
    Resolution by(Route route) {
        return new Resolution(who, Calibration.standard().probability(route, confidence));
    }
}
