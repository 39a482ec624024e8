/**
 * Who is behind "he", "the minister" and "the newspaper": finds the speaker of each quote whose source is known, and of
 * some whose source is not.
 *
 * <p>Start reading at {@link org.quoth.quotes.speakers.SpeakerResolver}. It walks through the text once; {@code
 * SourceReader} says what kind of expression a source is, {@code PronounRanker} weighs the candidates for a pronoun with
 * trained weights, {@code RoleMatcher} matches descriptions with roles and names.
 *
 * <p>Which words are a source is decided elsewhere, in {@code org.quoth.quotes}.
 */
@NullMarked
package org.quoth.quotes.speakers;

import org.jspecify.annotations.NullMarked;
