/**
 * The encoder: a text's word pieces and the states that a frozen language model gives them, on which the heads of quotes,
 * sentiment and topics read. A text is encoded once, and only as deep as somebody reads; who
 * wants to see it in other windows has it encoded again.
 *
 * <p>Start at {@link org.quoth.encoder.Encoding}. {@code WordPieceTokenizer} cuts a text into pieces, {@code Windows}
 * packs them, {@code EncoderModel} runs the model, {@code WindowStates} keeps what it gave. {@code GraphCut} is how one
 * graph became several. {@link org.quoth.encoder.OnnxHead} runs small graphs for others, also those that see a text with layers
 * of their own, which differ a little from the encoder's: {@code EncoderWeights} puts the two together. What the heads make of the states is not here.
 *
 * <p>Windows are run one by one: the model quantises by the whole batch, so that in a batch a text's states would depend on
 * its neighbours. It costs little: on one core, batches of 4 or 8 paragraphs of similar length took 5 to 12 % less time.
 *
 * <p>{@code analyzers/training/encoder.py} is the same in Python, for training; whoever changes one changes the other.
 */
package org.quoth.encoder;
