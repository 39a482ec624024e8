package org.quoth.sentiment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quoth.encoder.Encoding;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Sentiment.Contribution;
import org.quoth.model.Span;

/** What weighed most in a tone: sentences of a text, words of a sentence, the sentences in which a target stands. */
final class Evidence {
    /** Words that by themselves give no reason for a tone. */
    private static final ImmutableSet<String> FUNCTION_WORDS = ImmutableSet.copyOf(
            ("the of and to in a is that for was on with as it by be at from are this were an which or his its has had"
                            + " have not but they their been who he she her will would can could said more about than when out"
                            + " up if so what there all we our you your i my me them him into over after before between"
                            + " because while where how no only also other some any these those 's n't 're 've 'll")
                    .split(" "));

    private static final int MOST = 5;

    /** Words of a sentence with a smaller share than this are not worth telling. */
    private static final double LEAST_SHARE = 0.08;

    private static final ImmutableSet<String> NEGATIONS = ImmutableSet.of("not", "no", "n't", "n’t", "but");

    private final Document document;
    private final Encoding encoding;

    Evidence(Document document, Encoding encoding) {
        this.document = document;
        this.encoding = encoding;
    }

    /** Sentences, with their share in the mean. */
    ImmutableList<Contribution> ofParts(List<PartTone> parts, double weights) {
        return heaviest(parts.stream()
                .map(part -> new Contribution(
                        excerpt(part.stretch()), Summary.clamp(Summary.weight(part) * part.score() / weights)))
                .toList());
    }

    /** The sentences around the mentions, with the share of each in their mean balance. */
    ImmutableList<Contribution> ofMentions(List<MentionTone> mentions) {
        Map<Stretch, Double> shares = new LinkedHashMap<>();
        mentions.forEach(
                mention -> shares.merge(mention.stretch(), mention.chances().balance() / mentions.size(), Double::sum));
        return heaviest(shares.entrySet().stream()
                .map(share -> new Contribution(excerpt(share.getKey()), Summary.clamp(share.getValue())))
                .toList());
    }

    /** Words of one sentence, neighbours of the same sign together. */
    ImmutableList<Contribution> within(PartTone part) {
        List<Contribution> words = words(part);
        double all = words.stream().mapToDouble(word -> Math.abs(word.weight())).sum();
        List<Contribution> phrases = new ArrayList<>();
        int previous = -2;
        for (int i = 0; i < words.size(); i++) {
            Contribution word = words.get(i);
            if (Math.abs(word.weight()) < LEAST_SHARE * all) {
                continue;
            }
            int last = phrases.size() - 1;
            boolean joins = previous == i - 1 && Math.signum(phrases.get(last).weight()) == Math.signum(word.weight());
            if (joins) {
                phrases.set(last, join(phrases.get(last), word));
            } else {
                phrases.add(word);
            }
            previous = i;
        }
        return heaviest(phrases.stream().filter(Evidence::says).toList());
    }

    /** Whether a reader can tell from the words why they should weigh. */
    private static boolean says(Contribution phrase) {
        String text = phrase.excerpt().text().toLowerCase(Locale.ROOT);
        return NEGATIONS.contains(text)
                || (!FUNCTION_WORDS.contains(text.replace('’', '\''))
                        && text.codePoints().anyMatch(Character::isLetter));
    }

    private List<Contribution> words(PartTone part) {
        Stretch stretch = part.stretch();
        List<Contribution> words = new ArrayList<>();
        for (int piece = stretch.first(); piece < stretch.end(); piece++) {
            double weight = part.contributions().get(piece - stretch.first());
            Span span = new Span(encoding.begin(piece), encoding.end(piece));
            Contribution next = new Contribution(document.excerpt(span), Summary.clamp(weight));
            int last = words.size() - 1;
            if (last >= 0 && isOneWord(words.get(last).excerpt().span(), span)) {
                words.set(last, join(words.get(last), next));
            } else {
                words.add(next);
            }
        }
        return words;
    }

    private boolean isOneWord(Span before, Span after) {
        return before.end() >= after.begin()
                && Character.isLetterOrDigit(document.text().codePointBefore(before.end()))
                && Character.isLetterOrDigit(document.text().codePointAt(after.begin()));
    }

    private Contribution join(Contribution first, Contribution second) {
        Span span = first.excerpt().span().cover(second.excerpt().span());
        return new Contribution(document.excerpt(span), Summary.clamp(first.weight() + second.weight()));
    }

    private Excerpt excerpt(Stretch stretch) {
        return document.excerpt(new Span(encoding.begin(stretch.first()), encoding.end(stretch.end() - 1)));
    }

    private static ImmutableList<Contribution> heaviest(List<Contribution> contributions) {
        return contributions.stream()
                .filter(one -> one.weight() != 0)
                .sorted(Comparator.comparingDouble((Contribution one) -> Math.abs(one.weight()))
                        .reversed())
                .limit(MOST)
                .collect(toImmutableList());
    }
}
