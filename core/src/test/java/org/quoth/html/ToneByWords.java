package org.quoth.html;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import org.quoth.model.Document;
import org.quoth.model.Entity;
import org.quoth.model.Quote;
import org.quoth.model.Sentiment;
import org.quoth.model.Sentiment.Label;
import org.quoth.model.SentimentIndex;
import org.quoth.model.Span;
import org.quoth.model.Target;

/** Counts good and bad words: enough to have tones of every kind in a page. */
record ToneByWords(Document document, ImmutableList<Entity> entities) implements SentimentIndex {
    private static final Set<String> GOOD =
            Set.of("answer", "breathe", "cheered", "hopeful", "praised", "protected", "sincere");
    private static final Set<String> BAD =
            Set.of("disgrace", "divided", "fear", "neglected", "quarrel", "ruin", "warned");
    private static final double STEP = 0.45;

    @Override
    public Sentiment overall() {
        return judged(document.text());
    }

    @Override
    public Sentiment narrated() {
        return judged(document.text());
    }

    @Override
    public Sentiment quoted() {
        return judged(document.text());
    }

    @Override
    public Sentiment of(Span span) {
        return judged(document.excerpt(span).text());
    }

    @Override
    public Sentiment of(Quote quote) {
        return judged(quote.text());
    }

    @Override
    public Sentiment toward(Entity entity) {
        return toward(entity.mentions().get(0).span());
    }

    @Override
    public Sentiment toward(Span mention) {
        String text = document.text();
        int begin = text.lastIndexOf('\n', mention.begin()) + 1;
        int end = text.indexOf('\n', mention.end());
        return judged(text.substring(begin, end < 0 ? text.length() : end));
    }

    @Override
    public ImmutableList<Target> targets() {
        return entities.stream()
                .sorted(Comparator.comparing(entity -> -entity.mentions().size()))
                .map(entity -> new Target(
                        entity,
                        toward(entity),
                        entity.mentions().stream()
                                .map(mention -> new Target.MentionTone(mention, toward(mention.span())))
                                .collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
    }

    private static Sentiment judged(String text) {
        long good = count(text, GOOD);
        long bad = count(text, BAD);
        if (good + bad == 0) {
            return text.length() < 30 ? Sentiment.none() : new Sentiment(Label.NEUTRAL, 0, 0.7, 0, ImmutableList.of());
        }
        double score = Math.max(-1, Math.min(1, (good - bad) * STEP));
        Label label = good > 0 && bad > 0 ? Label.MIXED : score > 0 ? Label.POSITIVE : Label.NEGATIVE;
        return new Sentiment(label, score, 0.8, good + bad, ImmutableList.of());
    }

    private static long count(String text, Set<String> words) {
        return Arrays.stream(text.split("[^\\p{L}]+")).filter(words::contains).count();
    }
}
