/**
 * In what tone: of a text, of any part of it, and toward anyone whom it names.
 *
 * <p>Start at {@link org.quoth.sentiment.SentimentAnalyzer}. {@code Stretches} finds the word pieces of sentences,
 * {@code ToneHead} and {@code TargetHead} run the two graphs on the encoder's states, {@code Tones} answers the
 * questions, {@code Summary} joins the tones of sentences and of mentions, {@code Evidence} says what weighed most. How
 * the graphs were trained is in {@code analyzers/training/sentiment}, how good they are in {@code docs/models}.
 *
 * <p>Who is named, and what is quoted, is not found here.
 */
package org.quoth.sentiment;
