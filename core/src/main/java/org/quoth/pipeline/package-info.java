/**
 * Which analyzers work on a document, and how many documents at a time.
 *
 * <p>Start with {@link org.quoth.pipeline.Pipeline}. How analyzers are found and ordered is in {@code Roster}, how a
 * stream of documents is worked off in {@code Conveyor}.
 */
package org.quoth.pipeline;
