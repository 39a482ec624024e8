package org.quoth.encoder;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.util.BitSet;
import java.util.List;
import org.quoth.model.Span;

/**
 * A text in word pieces and the windows in which it is encoded: as many whole paragraphs as fit, one after another. A
 * paragraph that is longer than a window is split at the end of a sentence, where one is in the last half, else
 * anywhere. Nothing is left out. Immutable.
 *
 * @param pieces the word pieces
 * @param units first piece of every paragraph, and of every part of a paragraph that is longer than a window
 * @param bounds first piece of every window, and the number of pieces at the end
 * @param paragraphStarts the pieces that begin a paragraph; never changed
 */
record Windows(Pieces pieces, ImmutableIntArray units, ImmutableIntArray bounds, BitSet paragraphStarts) {
    /** Pieces in a window, not counting the two marks around them. */
    static final int ROOM = 382;

    private static final ImmutableSet<String> SENTENCE_ENDS = ImmutableSet.of(".", "?", "!", "”", "\"");

    /** Number of windows. */
    int count() {
        return bounds.length() - 1;
    }

    /** Packs the paragraphs of a text. */
    static Windows pack(String text, List<Span> paragraphs, WordPieceTokenizer tokenizer, Vocabulary vocabulary) {
        Pieces.Builder builder = new Pieces.Builder();
        ImmutableIntArray.Builder starts = ImmutableIntArray.builder();
        for (Span paragraph : paragraphs) {
            starts.add(builder.size());
            tokenizer.tokenize(text, paragraph.begin(), paragraph.end(), builder);
        }
        Pieces pieces = builder.build();
        ImmutableIntArray begins = starts.build();
        ImmutableSet<Integer> sentenceEnds =
                SENTENCE_ENDS.stream().map(vocabulary::require).collect(ImmutableSet.toImmutableSet());
        ImmutableIntArray units = units(pieces, begins, sentenceEnds);
        BitSet paragraphStarts = new BitSet();
        begins.stream().filter(start -> start < pieces.size()).forEach(paragraphStarts::set);
        return new Windows(pieces, units, bounds(units, pieces.size(), ROOM), paragraphStarts);
    }

    /** The same pieces, but the first window ends where it is half full, so that other neighbours stand together. */
    Windows halfAWindowOn() {
        return new Windows(pieces, units, bounds(units, pieces.size(), ROOM / 2), paragraphStarts);
    }

    /** Where paragraphs and the parts of long ones begin. */
    private static ImmutableIntArray units(
            Pieces pieces, ImmutableIntArray paragraphs, ImmutableSet<Integer> sentenceEnds) {
        ImmutableIntArray.Builder units = ImmutableIntArray.builder();
        for (int i = 0; i < paragraphs.length(); i++) {
            int end = i + 1 < paragraphs.length() ? paragraphs.get(i + 1) : pieces.size();
            int begin = paragraphs.get(i);
            while (end - begin > ROOM) {
                units.add(begin);
                begin = cut(pieces, begin, sentenceEnds);
            }
            if (begin < end) {
                units.add(begin);
            }
        }
        return units.build();
    }

    private static int cut(Pieces pieces, int begin, ImmutableSet<Integer> sentenceEnds) {
        for (int k = ROOM - 1; k > ROOM / 2; k--) {
            if (sentenceEnds.contains(pieces.ids().get(begin + k))) {
                return begin + k + 1;
            }
        }
        return begin + ROOM;
    }

    private static ImmutableIntArray bounds(ImmutableIntArray units, int size, int firstRoom) {
        if (size == 0) {
            return ImmutableIntArray.of(0);
        }
        ImmutableIntArray.Builder bounds = ImmutableIntArray.builder();
        int begin = 0;
        int room = firstRoom;
        bounds.add(begin);
        for (int i = 0; i < units.length(); i++) {
            int end = i + 1 < units.length() ? units.get(i + 1) : size;
            if (end - begin > room && units.get(i) > begin) {
                begin = units.get(i);
                room = ROOM;
                bounds.add(begin);
            }
        }
        return bounds.add(size).build();
    }

    /** Some neighbouring pieces in one window. */
    Windows alone(int first, int end) {
        checkArgument(end - first <= ROOM, "%s pieces do not fit into a window of %s", end - first, ROOM);
        ImmutableIntArray units = first == end ? ImmutableIntArray.of() : ImmutableIntArray.of(0);
        return new Windows(
                pieces.part(first, end), units, bounds(units, end - first, ROOM), paragraphStarts.get(first, end));
    }

    /** The ids of the pieces of a window. */
    ImmutableIntArray ids(int window) {
        return pieces.ids().subArray(bounds.get(window), bounds.get(window + 1));
    }

    /** The window that a piece is in. */
    int window(int piece) {
        int low = 0;
        int high = count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (bounds.get(middle) <= piece) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The first piece that ends after an offset; the number of pieces where none does. */
    int firstEndingAfter(int offset) {
        return firstAbove(pieces.ends(), offset);
    }

    /** The first piece that begins at an offset or after it; the number of pieces where none does. */
    int firstBeginningAt(int offset) {
        return firstAbove(pieces.begins(), offset - 1);
    }

    private static int firstAbove(ImmutableIntArray sorted, int value) {
        int low = 0;
        int high = sorted.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle) > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
