package org.quoth.sentiment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.quoth.Analysis;
import org.quoth.encoder.Encoding;
import org.quoth.language.English;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Sentiment;
import org.quoth.model.SentimentIndex;
import org.quoth.model.Span;
import org.quoth.model.Target;
import org.quoth.models.Lazy;

/** The tones of one analysis. Sentences and mentions are judged once and kept; other parts when they are asked for. */
final class Tones implements SentimentIndex {
    private final Analysis analysis;
    private final Lazy<Stretches> stretches = Lazy.of(this::findStretches);
    private final Lazy<Double> trust = Lazy.of(this::trust);
    private final Lazy<ImmutableList<PartTone>> sentences = Lazy.of(this::judgeSentences);
    private final Lazy<Sentiment> overall = Lazy.of(this::judgeText);
    private final Lazy<Sentiment> narrated = Lazy.of(() -> judgeVoice(false));
    private final Lazy<Sentiment> quoted = Lazy.of(() -> judgeVoice(true));
    private final Lazy<ImmutableList<Target>> targets = Lazy.of(this::judgeTargets);
    private final MentionTones mentions;

    Tones(Analysis analysis) {
        this.analysis = analysis;
        this.mentions = new MentionTones(analysis, stretches);
    }

    @Override
    public Sentiment overall() {
        return overall.get();
    }

    @Override
    public Sentiment narrated() {
        return narrated.get();
    }

    @Override
    public Sentiment quoted() {
        return quoted.get();
    }

    @Override
    public Sentiment of(Span span) {
        Excerpt part = analysis.document().excerpt(span);
        return summary().of(judge(List.of(part.span())));
    }

    @Override
    public Sentiment of(Quote quote) {
        List<Span> content = quote.content().stream().map(Excerpt::span).toList();
        content.forEach(analysis.document()::excerpt);
        return summary().of(judge(content));
    }

    @Override
    public Sentiment toward(Entity entity) {
        return summary().toward(mentions.of(spans(entity)));
    }

    @Override
    public Sentiment toward(Span mention) {
        return summary().toward(mentions.of(List.of(mention)));
    }

    @Override
    public ImmutableList<Target> targets() {
        return targets.get();
    }

    private Summary summary() {
        return new Summary(analysis.document(), analysis.get(Encoding.LAYER), trust.get());
    }

    /** The heads know English only, and their probabilities mean nothing elsewhere. */
    private double trust() {
        return English.trust(analysis.text());
    }

    private Stretches findStretches() {
        return Stretches.of(analysis.text(), analysis.sentences(), analysis.paragraphs(), analysis.get(Encoding.LAYER));
    }

    private ImmutableList<PartTone> judgeSentences() {
        Encoding encoding = analysis.get(Encoding.LAYER);
        return stretches.get().all().stream()
                .map(stretch -> ToneHead.run(encoding, stretch, List.of(stretch.whole())))
                .flatMap(List::stream)
                .collect(toImmutableList());
    }

    /** Links, bylines and boilerplate have no say, unless there is nothing else. */
    private Sentiment judgeText() {
        List<PartTone> content = sentences.get().stream()
                .filter(tone -> tone.stretch().content())
                .toList();
        return summary().of(content.isEmpty() ? sentences.get() : content);
    }

    private Sentiment judgeVoice(boolean ofQuotes) {
        List<Span> content = analysis.quotes().stream()
                .flatMap(quote -> quote.content().stream())
                .map(Excerpt::span)
                .sorted()
                .toList();
        return summary().of(ofQuotes ? judge(content) : judgeOutside(content));
    }

    private List<PartTone> judgeOutside(List<Span> quoted) {
        BitSet pieces = pieces(quoted);
        List<PartTone> tones = new ArrayList<>();
        for (Stretch stretch : stretches.get().all()) {
            if (stretch.content()) {
                BitSet mask = pieces.get(stretch.first(), stretch.end());
                mask.flip(0, stretch.pieces());
                judge(stretch, mask, tones);
            }
        }
        return tones;
    }

    private List<PartTone> judge(List<Span> spans) {
        Encoding encoding = analysis.get(Encoding.LAYER);
        BitSet pieces = pieces(spans);
        List<PartTone> tones = new ArrayList<>();
        spans.stream()
                .flatMap(span -> stretches.get().overlapping(encoding, span).stream())
                .distinct()
                .sorted(Comparator.comparingInt(Stretch::number))
                .forEach(stretch -> judge(stretch, pieces.get(stretch.first(), stretch.end()), tones));
        return tones;
    }

    /** The text's pieces that overlap a span. */
    private BitSet pieces(List<Span> spans) {
        Encoding encoding = analysis.get(Encoding.LAYER);
        BitSet pieces = new BitSet();
        for (Span span : spans) {
            int first = encoding.firstEndingAfter(span.begin());
            pieces.set(first, Math.max(first, encoding.firstBeginningAt(span.end())));
        }
        return pieces;
    }

    private void judge(Stretch stretch, BitSet mask, List<PartTone> into) {
        if (mask.cardinality() == stretch.pieces()) {
            into.add(sentences.get().get(stretch.number()));
        } else if (!mask.isEmpty()) {
            into.addAll(ToneHead.run(analysis.get(Encoding.LAYER), stretch, List.of(mask)));
        }
    }

    private ImmutableList<Target> judgeTargets() {
        ImmutableList<Entity> entities = analysis.entities();
        mentions.of(entities.stream().flatMap(entity -> spans(entity).stream()).toList());
        return entities.stream()
                .sorted(Comparator.comparingInt(
                                (Entity entity) -> entity.mentions().size())
                        .reversed()
                        .thenComparing(entity -> entity.mentions().get(0)))
                .map(this::target)
                .collect(toImmutableList());
    }

    private Target target(Entity entity) {
        ImmutableList<Target.MentionTone> tones = entity.mentions().stream()
                .map(mention -> new Target.MentionTone(mention, toward(mention.span())))
                .collect(toImmutableList());
        return new Target(entity, toward(entity), tones);
    }

    private static List<Span> spans(Entity entity) {
        return entity.mentions().stream().map(Excerpt::span).toList();
    }
}
