/**
 * What a text is about: IPTC Media Topics, or subjects of one's own.
 *
 * <p>Start at {@link org.quoth.topics.TopicAnalyzer}, the standard analyzer, and {@link org.quoth.topics.Topics}, which
 * makes others. A text is cut into stretches of about forty words ({@code Stretches}), the encoder's states are pooled
 * over each ({@code Pooling}), a linear model scores them ({@link org.quoth.topics.TopicModel}) and {@code StretchTopics}
 * makes topics of the scores. {@link org.quoth.topics.TopicTrainer} trains such models. The vocabulary is
 * {@link org.quoth.topics.MediaTopics}; the passages that stand for its subjects are the resources under
 * {@code seeds/}.
 *
 * <p>Keyphrases are next door, in {@code org.quoth.keyphrases}.
 */
package org.quoth.topics;
