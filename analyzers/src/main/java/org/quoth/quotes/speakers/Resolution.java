package org.quoth.quotes.speakers;

/**
 * Who it is, and how sure that is.
 *
 * @param who the referent
 * @param confidence probability that this is right, 0 to 1
 */
record Resolution(Referent who, double confidence) {
    Resolution times(double factor) {
        return new Resolution(who, confidence * factor);
    }
}
