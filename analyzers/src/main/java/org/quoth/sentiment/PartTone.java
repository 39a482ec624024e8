package org.quoth.sentiment;

import com.google.common.primitives.ImmutableDoubleArray;

/**
 * The tone of some pieces of one stretch.
 *
 * @param stretch where the pieces are
 * @param pieces how many
 * @param score from -1 to 1
 * @param chances of negative, neutral and positive, in this order
 * @param contributions for each piece of the stretch its share in the score; 0 for pieces that are not meant
 */
record PartTone(Stretch stretch, int pieces, double score, Chances chances, ImmutableDoubleArray contributions) {}
