package org.quoth.sentiment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.quoth.encoder.Encoding;
import org.quoth.model.Paragraph;
import org.quoth.model.Sentence;
import org.quoth.model.Span;

/** A text's sentences as runs of word pieces. */
final class Stretches {
    /** Longer sentences are judged in parts. */
    static final int LONGEST = 256;

    private final ImmutableList<Stretch> all;

    private Stretches(ImmutableList<Stretch> all) {
        this.all = all;
    }

    static Stretches of(List<Sentence> sentences, List<Paragraph> paragraphs, Encoding encoding) {
        ImmutableList.Builder<Stretch> all = ImmutableList.builder();
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
        }
        return new Stretches(all.build());
    }

    ImmutableList<Stretch> all() {
        return all;
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
