/**
 * An analysis of a text: a document and the layers computed on it so far.
 *
 * <p>Start with {@link org.quoth.Analysis}. Values live in {@code org.quoth.model}, analyzers implement
 * {@code org.quoth.spi}, pipelines are built in {@code org.quoth.pipeline}.
 */
package org.quoth;
