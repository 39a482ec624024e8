package org.quoth.language;

import org.quoth.model.Span;

/**
 * What the text says that a person is, at one place.
 *
 * @param how in what construction
 * @param span where it says so
 */
record Role(How how, Span span) {
    /** The constructions, the most reliable first. */
    enum How {
        /** "Finance Minister Muhammad Aurangzeb". */
        BEFORE,
        /** "Jane Doe, the chief executive of Acme," or "the chief executive of Acme, Jane Doe,". */
        APPOSITION,
        /** "Smith is a spokesman for Acme". */
        COPULA,
        /** "Portman (R-Ohio)". */
        BRACKETS
    }
}
