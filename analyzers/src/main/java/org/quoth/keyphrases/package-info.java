/**
 * The phrases that carry a text: {@link org.quoth.keyphrases.KeyphraseAnalyzer}. Topics from a vocabulary are in
 * {@code org.quoth.topics}.
 */
package org.quoth.keyphrases;
