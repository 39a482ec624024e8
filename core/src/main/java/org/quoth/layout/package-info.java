/**
 * The layout of a text: where its paragraphs are and what each is there for. Plain code, no model.
 *
 * <p>Start with {@link org.quoth.layout.LayoutAnalyzer}.
 */
package org.quoth.layout;
