package org.quoth.sentiment;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Comparator;
import java.util.Optional;
import org.quoth.Analysis;
import org.quoth.encoder.Encoding;

/**
 * The five classes of film reviews: the mean of the tone model's second opinion and of a model for these classes alone. For
 * texts that praise or pan something, and for comparison with models of the Stanford Sentiment Treebank.
 */
public final class FilmStars {
    private FilmStars() {}

    /**
     * Judges a text of one sentence; of a longer one its longest sentence.
     *
     * @param analysis an analysis with sentences, paragraphs and {@link Encoding#LAYER}
     * @return the probabilities of very negative, negative, neutral, positive and very positive; empty where the text
     *     has no words
     */
    public static Optional<ImmutableDoubleArray> of(Analysis analysis) {
        Encoding encoding = analysis.get(Encoding.LAYER);
        return Stretches.of(analysis.text(), analysis.sentences(), analysis.paragraphs(), encoding).all().stream()
                .max(Comparator.comparingInt(Stretch::pieces))
                .map(stretch -> mean(ToneHead.stars(encoding, stretch), FilmHead.stars(encoding, stretch)));
    }

    private static ImmutableDoubleArray mean(ImmutableDoubleArray a, ImmutableDoubleArray b) {
        ImmutableDoubleArray.Builder mean = ImmutableDoubleArray.builder(a.length());
        for (int i = 0; i < a.length(); i++) {
            mean.add((a.get(i) + b.get(i)) / 2);
        }
        return mean.build();
    }
}
