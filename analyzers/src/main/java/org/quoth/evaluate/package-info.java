/**
 * How good the analyzers are on files with gold answers: what {@code quoth evaluate} prints, and the accuracy tables of
 * the documentation.
 *
 * <p>Start at {@link org.quoth.evaluate.Evaluation}, of which each question has one. Gold files are read here and nowhere else; no analyzer
 * depends on this package.
 */
package org.quoth.evaluate;
