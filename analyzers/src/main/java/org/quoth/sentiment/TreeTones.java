package org.quoth.sentiment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.quoth.Analysis;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Sentiment;
import org.quoth.model.Sentiment.Contribution;
import org.quoth.model.SentimentIndex;
import org.quoth.model.Span;
import org.quoth.model.Target;

/** The tones of one analysis from those of its sentences, all that CoreNLP's network knows. */
final class TreeTones implements SentimentIndex {
    private final Analysis analysis;
    private final ImmutableList<TreeTone> sentences;

    TreeTones(Analysis analysis, List<TreeTone> sentences) {
        this.analysis = analysis;
        this.sentences = ImmutableList.copyOf(sentences);
    }

    @Override
    public Sentiment overall() {
        return mean(sentences.stream().filter(TreeTone::content).toList());
    }

    @Override
    public Sentiment narrated() {
        return mean(where(sentence -> sentence.content() && !isQuoted(sentence)));
    }

    @Override
    public Sentiment quoted() {
        return mean(where(this::isQuoted));
    }

    @Override
    public Sentiment of(Span span) {
        Span checked = analysis.document().excerpt(span).span();
        return mean(where(sentence -> sentence.span().overlaps(checked)));
    }

    @Override
    public Sentiment of(Quote quote) {
        return mean(where(sentence -> holds(sentence, quote)));
    }

    @Override
    public Sentiment toward(Entity entity) {
        return mean(where(sentence ->
                entity.mentions().stream().anyMatch(mention -> sentence.span().overlaps(mention.span()))));
    }

    @Override
    public Sentiment toward(Span mention) {
        return of(mention);
    }

    @Override
    public ImmutableList<Target> targets() {
        return analysis.entities().stream()
                .sorted(Comparator.comparingInt(
                                (Entity entity) -> entity.mentions().size())
                        .reversed()
                        .thenComparing(entity -> entity.mentions().get(0)))
                .map(entity -> new Target(
                        entity,
                        toward(entity),
                        entity.mentions().stream()
                                .map(mention -> new Target.MentionTone(mention, toward(mention.span())))
                                .collect(toImmutableList())))
                .collect(toImmutableList());
    }

    private boolean isQuoted(TreeTone sentence) {
        return analysis.quotes().stream().anyMatch(quote -> holds(sentence, quote));
    }

    private static boolean holds(TreeTone sentence, Quote quote) {
        return quote.content().stream()
                .map(Excerpt::span)
                .anyMatch(part -> sentence.span().overlaps(part));
    }

    private List<TreeTone> where(Predicate<TreeTone> condition) {
        return sentences.stream().filter(condition).toList();
    }

    private Sentiment mean(List<TreeTone> some) {
        if (some.isEmpty()) {
            return Sentiment.none();
        }
        double negative =
                some.stream().mapToDouble(s -> s.chances().negative()).average().orElse(0);
        double neutral =
                some.stream().mapToDouble(s -> s.chances().neutral()).average().orElse(0);
        double positive =
                some.stream().mapToDouble(s -> s.chances().positive()).average().orElse(0);
        Chances chances = new Chances(negative, neutral, positive);
        return new Sentiment(
                chances.label(),
                Summary.clamp(
                        some.stream().mapToDouble(TreeTone::score).average().orElse(0)),
                Math.min(1, chances.best()),
                some.stream().mapToDouble(s -> Math.abs(s.score())).sum(),
                some.stream()
                        .map(s -> new Contribution(
                                analysis.document().excerpt(s.span()), Summary.clamp(s.score() / some.size())))
                        .sorted(Comparator.comparingDouble((Contribution c) -> Math.abs(c.weight()))
                                .reversed())
                        .limit(5)
                        .collect(toImmutableList()));
    }
}
