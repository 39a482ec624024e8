package org.quoth.evaluate;

/** Pearson's correlation of pairs, added one by one. Not thread-safe. */
final class Correlation {
    private int count;
    private double meanX;
    private double meanY;
    private double squaresX;
    private double squaresY;
    private double products;

    void add(double x, double y) {
        count++;
        double fromX = x - meanX;
        double fromY = y - meanY;
        meanX += fromX / count;
        meanY += fromY / count;
        squaresX += fromX * (x - meanX);
        squaresY += fromY * (y - meanY);
        products += fromX * (y - meanY);
    }

    /** From -1 to 1; 0 where one side never varies. */
    double pearson() {
        double spread = Math.sqrt(squaresX * squaresY);
        return spread == 0 ? 0 : products / spread;
    }
}
