package org.quoth.sentiment;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.List;
import org.quoth.encoder.Encoding;
import org.quoth.model.Paragraph;
import org.quoth.model.Sentence;
import org.quoth.model.Span;

/** A text's sentences as runs of word pieces, and which of them run on into the next line. */
final class Stretches {
    /** Longer sentences are judged in parts. */
    static final int LONGEST = 256;

    private static final CharMatcher SENTENCE_END = CharMatcher.anyOf(".!?…");
    private static final CharMatcher CLOSING =
            CharMatcher.whitespace().or(CharMatcher.anyOf("”\"’')]»")).precomputed();

    private final ImmutableList<Stretch> all;
    private final BitSet runningOn;

    private Stretches(ImmutableList<Stretch> all, BitSet runningOn) {
        this.all = all;
        this.runningOn = runningOn;
    }

    static Stretches of(String text, List<Sentence> sentences, List<Paragraph> paragraphs, Encoding encoding) {
        ImmutableList.Builder<Stretch> all = ImmutableList.builder();
        BitSet runningOn = new BitSet();
        int number = 0;
        int paragraph = 0;
        for (int i = 0; i < sentences.size(); i++) {
            Span span = sentences.get(i).span();
            while (paragraph < paragraphs.size()
                    && paragraphs.get(paragraph).span().end() <= span.begin()) {
                paragraph++;
            }
            boolean content = paragraph >= paragraphs.size()
                    || paragraphs.get(paragraph).kind().isContent();
            int end = encoding.firstBeginningAt(span.end());
            for (int first = encoding.firstBeginningAt(span.begin()); first < end; first += LONGEST) {
                all.add(new Stretch(number++, i, first, Math.min(end, first + LONGEST), content));
            }
            if (number > 0 && i + 1 < sentences.size()) {
                runningOn.set(
                        number - 1, runsOn(text, span, sentences.get(i + 1).span()));
            }
        }
        return new Stretches(all.build(), runningOn);
    }

    /** Whether a sentence does not end as sentences do, and the next one follows without an empty line. */
    private static boolean runsOn(String text, Span sentence, Span next) {
        String trimmed = CLOSING.trimTrailingFrom(text.substring(sentence.begin(), sentence.end()));
        boolean ended = !trimmed.isEmpty() && SENTENCE_END.matches(trimmed.charAt(trimmed.length() - 1));
        return !ended
                && CharMatcher.is('\n').countIn(text.substring(sentence.end(), Math.max(sentence.end(), next.begin())))
                        < 2;
    }

    ImmutableList<Stretch> all() {
        return all;
    }

    /** A stretch, and with it the line that runs on into it and the line that it runs on into: broken lines are read whole. */
    Stretch unbroken(Stretch stretch) {
        int number = stretch.number();
        int first =
                number > 0 && runningOn.get(number - 1) ? all.get(number - 1).first() : stretch.first();
        int end = number + 1 < all.size() && runningOn.get(number)
                ? all.get(number + 1).end()
                : stretch.end();
        return end - first > LONGEST ? stretch : new Stretch(number, stretch.sentence(), first, end, stretch.content());
    }

    /** Those whose text overlaps a span. */
    ImmutableList<Stretch> overlapping(Encoding encoding, Span span) {
        int first = encoding.firstEndingAfter(span.begin());
        int end = encoding.firstBeginningAt(span.end());
        int lowest = firstEndingAfter(first);
        int highest = lowest;
        while (highest < all.size() && all.get(highest).first() < end) {
            highest++;
        }
        return all.subList(lowest, highest);
    }

    /** The first stretch that has a piece after this one or this one itself. */
    private int firstEndingAfter(int piece) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).end() > piece) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
