/**
 * What the words of a text are and whom they name: sentences, tokens, tags, lemmas, entities, dependencies. Built on
 * Stanford CoreNLP, none of whose types leaves the package. Who said what, and in what tone, lives elsewhere.
 *
 * <p>Start with {@link org.quoth.language.SentenceAnalyzer} and {@link org.quoth.language.EntityAnalyzer}.
 */
package org.quoth.language;
