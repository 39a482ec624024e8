package org.quoth.evaluate;

/**
 * What was found against what there is.
 *
 * @param right how many are both found and there
 * @param found how many were found
 * @param gold how many there are
 */
public record Match(int right, int found, int gold) {
    static final Match NOTHING = new Match(0, 0, 0);

    /**
     * How much of what was found is there.
     *
     * @return from 0 to 1
     */
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /**
     * How much of what is there was found.
     *
     * @return from 0 to 1
     */
    public double recall() {
        return gold == 0 ? 0 : (double) right / gold;
    }

    /**
     * The harmonic mean of both.
     *
     * @return from 0 to 1
     */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    Match plus(Match other) {
        return new Match(right + other.right, found + other.found, gold + other.gold);
    }
}
