/**
 * Stanford CoreNLP's own quote annotator, for comparison and for fiction. Besides {@code org.quoth.language} the only
 * package that knows CoreNLP; nothing else depends on it. The library's own quotes are in {@code org.quoth.quotes}.
 */
@NullMarked
package org.quoth.quotes.corenlp;

import org.jspecify.annotations.NullMarked;
