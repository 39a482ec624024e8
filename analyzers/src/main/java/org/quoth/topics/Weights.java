package org.quoth.topics;

import java.util.Optional;

/**
 * What was learned from some examples.
 *
 * @param competing functions of the states that compete to be the main subject
 * @param alone functions of the states that each ask for their subject alone
 * @param words functions of the words that compete too, where there were texts enough
 */
record Weights(LinearScores competing, LinearScores alone, Optional<WordScores> words) {}
