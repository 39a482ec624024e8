package org.quoth.sentiment;

import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Comparator;
import java.util.Optional;
import org.quoth.Analysis;
import org.quoth.encoder.Encoding;

/**
 * The second opinion of the tone model: the five classes of film reviews in which it was trained beside the news raters'
 * scale. For texts that praise or pan something, and for comparison with models of the Stanford Sentiment Treebank.
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
                .map(stretch -> ToneHead.stars(encoding, stretch));
    }
}
