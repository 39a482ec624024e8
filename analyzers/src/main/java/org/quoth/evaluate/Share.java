package org.quoth.evaluate;

/**
 * How many of how many.
 *
 * @param right how many
 * @param all of how many
 */
public record Share(int right, int all) {
    /**
     * The share.
     *
     * @return from 0 to 1; 0 of nothing
     */
    public double value() {
        return all == 0 ? 0 : (double) right / all;
    }

    Share plus(boolean hit) {
        return new Share(right + (hit ? 1 : 0), all + 1);
    }
}
