/**
 * What an extension implements: {@link org.quoth.spi.Analyzer}, and nothing else.
 *
 * <p>Analyzers are listed in {@code META-INF/services/org.quoth.spi.Analyzer} or given to a pipeline's builder.
 */
package org.quoth.spi;
