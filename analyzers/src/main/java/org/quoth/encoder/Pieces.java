package org.quoth.encoder;

import com.google.common.primitives.ImmutableIntArray;

/**
 * The word pieces of a text.
 *
 * @param ids what they are in the vocabulary
 * @param begins where they begin, UTF-16
 * @param ends where they end, UTF-16, exclusive
 */
record Pieces(ImmutableIntArray ids, ImmutableIntArray begins, ImmutableIntArray ends) {

    int size() {
        return ids.length();
    }

    Pieces part(int first, int end) {
        return new Pieces(ids.subArray(first, end), begins.subArray(first, end), ends.subArray(first, end));
    }

    /** Collects pieces. Not thread-safe. */
    static final class Builder {
        private final ImmutableIntArray.Builder ids = ImmutableIntArray.builder();
        private final ImmutableIntArray.Builder begins = ImmutableIntArray.builder();
        private final ImmutableIntArray.Builder ends = ImmutableIntArray.builder();
        private int size;

        void add(int id, int begin, int end) {
            ids.add(id);
            begins.add(begin);
            ends.add(end);
            size++;
        }

        int size() {
            return size;
        }

        Pieces build() {
            return new Pieces(ids.build(), begins.build(), ends.build());
        }
    }
}
