/**
 * Who said what: attributions with their content, cue and source.
 *
 * <p>Start reading at {@link org.quoth.quotes.QuoteAnalyzer}. A head on the encoder's states tags the words of source,
 * cue and content ({@code QuoteHead}, {@code TagDecoder}), a linker says which belong together ({@code Linker}), and
 * {@code QuoteAssembler} makes quotes of them. Where quotation marks open and close is found in
 * {@code org.quoth.quotes.scan}, and who is behind a source in {@code org.quoth.quotes.speakers}. Training lives in
 * {@code analyzers/training/quotes}.
 */
package org.quoth.quotes;
