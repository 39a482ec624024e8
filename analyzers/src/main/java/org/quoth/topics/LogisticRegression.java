package org.quoth.topics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Fits two linear functions for each subject at the same time: one that competes with those of the other subjects
 * (softmax) and learns the main subject of each text, and one that asks for its subject alone (sigmoid) and learns all
 * of them. Texts with several subjects blur what competes, so there they count less. Because most texts have one subject, the second function also learns from
 * {@link Mixtures} of two. How common subjects are in a source is not learned, see {@link Priors}. Adam on mini-batches of
 * standardised vectors, with a falling rate. Deterministic for a seed. Not thread-safe.
 */
final class LogisticRegression {
    private static final int BATCH = 64;
    private static final float FIRST_DECAY = 0.9f;
    private static final float SECOND_DECAY = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final float NEGLIGIBLE = 1e-4f;
    private static final double RATE = 2e-3;
    /** The functions that ask alone learn for so much of the rounds: more makes them blind to what is said in passing. */
    private static final double ALONE = 0.4;
    /** How much it counts that a text which may have more subjects than its labels lacks another. */
    private static final float UNSURE = 0.2f;

    private final int subjects;
    private final int width;
    private final float penalty;
    private final Random random;
    private final float[] mean;
    private final float[] deviation;
    private final float[][] weights;
    private final float[][] gradients;
    private final float[][] first;
    private final float[][] second;
    private final float[] scratch;
    private final Priors priors;
    private long steps;

    /**
     * Takes mean and deviation from examples.
     *
     * @param penalty half the square of the weights is multiplied by it and added to the mean loss
     */
    LogisticRegression(int subjects, int width, double penalty, long seed, List<Example> sample) {
        this.subjects = subjects;
        this.width = width;
        this.penalty = (float) penalty;
        this.random = new Random(seed);
        this.mean = new float[width];
        this.deviation = new float[width];
        this.weights = new float[2 * subjects][width + 1];
        this.gradients = new float[2 * subjects][width + 1];
        this.first = new float[2 * subjects][width + 1];
        this.second = new float[2 * subjects][width + 1];
        this.scratch = new float[width];
        this.priors = Priors.of(subjects, sample);
        measure(sample);
    }

    private void measure(List<Example> sample) {
        double[] sum = new double[width];
        double[] squares = new double[width];
        double total = 0;
        for (Example example : sample) {
            for (int i = 0; i < width; i++) {
                sum[i] += example.weight() * example.vector()[i];
                squares[i] += example.weight() * (double) example.vector()[i] * example.vector()[i];
            }
            total += example.weight();
        }
        for (int i = 0; i < width; i++) {
            double average = sum[i] / total;
            mean[i] = (float) average;
            deviation[i] = (float) (Math.sqrt(Math.max(0, squares[i] / total - average * average)) + 1e-5);
        }
    }

    /** Goes over the examples some times; the rate falls to nothing at the end. */
    void fit(List<Example> examples, int epochs) {
        int[] order = new int[examples.size()];
        Arrays.setAll(order, i -> i);
        float meanWeight =
                (float) (examples.stream().mapToDouble(Example::weight).sum() / examples.size());
        Mixtures mixtures = Mixtures.of(examples, random);
        float share = mixtures.isEmpty() ? 1 : 0.5f;
        long planned = (long) epochs * ((examples.size() + BATCH - 1) / BATCH);
        long plannedAlone = Math.round(ALONE * planned);
        long done = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order);
            for (int begin = 0; begin < order.length; begin += BATCH) {
                int end = Math.min(order.length, begin + BATCH);
                boolean alone = done < plannedAlone;
                for (int i = begin; i < end; i++) {
                    Example example = examples.get(order[i]);
                    learn(example, example.weight() / (meanWeight * (end - begin)), alone ? share : 0);
                }
                for (int i = begin; alone && !mixtures.isEmpty() && i < end; i += 2) {
                    learnAlone(mixtures.next(), 2 * (1 - share) / (end - begin));
                }
                done++;
                steps++;
                step(0, rate(done, planned));
                if (alone) {
                    step(subjects, rate(done, plannedAlone));
                }
            }
        }
    }

    private void shuffle(int[] order) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private void learn(Example example, float weight, float share) {
        standardise(example.vector());
        float[] scores = new float[subjects];
        float[] common = priors.of(example);
        for (int k = 0; k < subjects; k++) {
            scores[k] = score(k) + common[k];
        }
        float[] competing = softmax(scores);
        float clearness = (float) (1 / Math.sqrt(example.labels().length()));
        int main = example.labels().get(0);
        for (int k = 0; k < subjects; k++) {
            add(k, weight * clearness * (competing[k] - (k == main ? 1 : 0)));
            boolean wanted = example.labels().contains(k);
            float sureness = wanted || example.isComplete() ? 1 : UNSURE;
            learnAlone(k, wanted, share * weight * sureness);
        }
    }

    private void learnAlone(Example mixture, float weight) {
        standardise(mixture.vector());
        for (int k = 0; k < subjects; k++) {
            learnAlone(k, mixture.labels().contains(k), weight);
        }
    }

    private void learnAlone(int subject, boolean wanted, float weight) {
        float alone = (float) (1 / (1 + Math.exp(-score(subjects + subject))));
        add(subjects + subject, weight * (alone - (wanted ? 1 : 0)));
    }

    private float score(int row) {
        return LinearScores.dot(weights[row], scratch, width) + weights[row][width];
    }

    private void standardise(float[] vector) {
        for (int i = 0; i < width; i++) {
            scratch[i] = (vector[i] - mean[i]) / deviation[i];
        }
    }

    private float[] softmax(float[] scores) {
        float max = scores[0];
        for (int k = 1; k < subjects; k++) {
            max = Math.max(max, scores[k]);
        }
        float[] probabilities = new float[subjects];
        float sum = 0;
        for (int k = 0; k < subjects; k++) {
            probabilities[k] = (float) Math.exp(scores[k] - max);
            sum += probabilities[k];
        }
        for (int k = 0; k < subjects; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }

    private void add(int row, float factor) {
        if (Math.abs(factor) < NEGLIGIBLE / BATCH) {
            return;
        }
        float[] gradient = gradients[row];
        for (int i = 0; i < width; i++) {
            gradient[i] += factor * scratch[i];
        }
        gradient[width] += factor;
    }

    private static float rate(long done, long planned) {
        return (float) (RATE * (1 - (double) done / (planned + 1)));
    }

    /** Moves the functions of one kind: those from a row on. */
    private void step(int from, float rate) {
        float firstLeft = (float) (1 - Math.pow(FIRST_DECAY, (double) steps));
        float secondLeft = (float) (1 - Math.pow(SECOND_DECAY, (double) steps));
        for (int k = from; k < from + subjects; k++) {
            float[] row = weights[k];
            float[] gradient = gradients[k];
            float[] m = first[k];
            float[] v = second[k];
            for (int i = 0; i <= width; i++) {
                float g = gradient[i] + (i < width ? penalty * row[i] : 0);
                m[i] = FIRST_DECAY * m[i] + (1 - FIRST_DECAY) * g;
                v[i] = SECOND_DECAY * v[i] + (1 - SECOND_DECAY) * g * g;
                row[i] -= rate * (m[i] / firstLeft) / ((float) Math.sqrt(v[i] / secondLeft) + EPSILON);
            }
            Arrays.fill(gradient, 0);
        }
    }

    /** The functions that compete, for vectors as they are. */
    LinearScores competing() {
        return scores(0, priors.usual());
    }

    /** The functions that ask for their subject alone, for vectors as they are. */
    LinearScores alone() {
        return scores(subjects, new float[subjects]);
    }

    private LinearScores scores(int from, float[] offsets) {
        float[][] rows = new float[subjects][width];
        float[] biases = new float[subjects];
        for (int k = 0; k < subjects; k++) {
            double bias = weights[from + k][width] + offsets[k];
            for (int i = 0; i < width; i++) {
                rows[k][i] = weights[from + k][i] / deviation[i];
                bias -= (double) rows[k][i] * mean[i];
            }
            biases[k] = (float) bias;
        }
        return new LinearScores(rows, biases);
    }
}
