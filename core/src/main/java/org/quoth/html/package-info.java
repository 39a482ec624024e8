/** Writes an analysis as one self-contained HTML page. Start with {@link org.quoth.html.HtmlReport}. */
package org.quoth.html;
