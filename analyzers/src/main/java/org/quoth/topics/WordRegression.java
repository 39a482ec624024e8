package org.quoth.topics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableDoubleArray;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.WeightedRVFDataset;
import edu.stanford.nlp.ling.RVFDatum;
import edu.stanford.nlp.stats.ClassicCounter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fits what words say about the main subject of whole texts: CoreNLP's logistic regression with a Gaussian prior. */
final class WordRegression {
    private static final double SIGMA = Math.sqrt(3);
    private static final double TOLERANCE = 1e-4;
    private static final int MEMORY = 10;
    private static final int FEW = 100;

    private WordRegression() {}

    /** Nothing where there are few texts. */
    static Optional<WordScores> fit(int subjects, List<Example> examples) {
        ImmutableList<Example> texts = examples.stream()
                .filter(example -> !example.words().isEmpty())
                .collect(ImmutableList.toImmutableList());
        if (texts.size() < FEW) {
            return Optional.empty();
        }
        Vocabulary vocabulary = Vocabulary.of(texts.stream().map(Example::words).toList());
        WeightedRVFDataset<Integer, String> data = new WeightedRVFDataset<>();
        for (Example text : texts) {
            float clearness = (float) (1 / Math.sqrt(text.labels().length()));
            data.add(datum(vocabulary.shares(text.words()), text.labels().get(0)), clearness * text.weight());
        }
        LinearClassifierFactory<Integer, String> factory = new LinearClassifierFactory<>(TOLERANCE, false, SIGMA);
        factory.setMem(MEMORY);
        factory.setVerbose(false);
        LinearClassifier<Integer, String> fitted = factory.trainClassifier(data);
        return Optional.of(new WordScores(subjects, vocabulary, weights(subjects, vocabulary, fitted)));
    }

    private static RVFDatum<Integer, String> datum(Map<String, Double> shares, int label) {
        ClassicCounter<String> features = new ClassicCounter<>();
        shares.forEach(features::setCount);
        return new RVFDatum<>(features, label);
    }

    private static ImmutableMap<String, ImmutableDoubleArray> weights(
            int subjects, Vocabulary vocabulary, LinearClassifier<Integer, String> fitted) {
        ImmutableMap.Builder<String, ImmutableDoubleArray> weights = ImmutableMap.builder();
        for (String word : vocabulary.words()) {
            ImmutableDoubleArray.Builder row = ImmutableDoubleArray.builder(subjects);
            for (int k = 0; k < subjects; k++) {
                row.add(fitted.labels().contains(k) ? fitted.weight(word, k) : 0);
            }
            weights.put(word, row.build());
        }
        return weights.buildOrThrow();
    }
}
