/**
 * The values of an analysis: the document, spans into it, and what was found there.
 *
 * <p>Everything here is immutable and safe to share between threads. Nothing here computes: analyzers make these values,
 * {@link org.quoth.Analysis} hands them out, the writers in {@code org.quoth.json} and {@code org.quoth.html} print them.
 * Start with {@link org.quoth.model.Document}, {@link org.quoth.model.Span} and {@link org.quoth.model.Quotes}.
 */
package org.quoth.model;
