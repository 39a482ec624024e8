/**
 * Pages that people read: the report of one analysis and the index of many. Start with {@link org.quoth.html.HtmlReport}
 * and {@link org.quoth.html.HtmlIndex}; each part of a page is a class of its own, {@code Markup} is the only one that
 * lets a document's text in, and {@code report.css} sets the type. What a part shows comes from
 * {@link org.quoth.model.Findings}; nothing is computed here.
 */
package org.quoth.html;
