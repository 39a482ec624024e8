/**
 * Finds what stands between quotation marks, and lines that speech opens without them: a leading dash, a
 * {@code NAME:}. Plain code, no model, linear time.
 *
 * <p>Start reading at {@link org.quoth.quotes.scan.QuoteScanner}; {@code MarkReader} tells opening marks from closing
 * ones and from apostrophes, {@code MarkMatcher} pairs them, {@code KindJudge} tells speech from titles and nicknames.
 *
 * <p>Who said it is not found here.
 */
@NullMarked
package org.quoth.quotes.scan;

import org.jspecify.annotations.NullMarked;
