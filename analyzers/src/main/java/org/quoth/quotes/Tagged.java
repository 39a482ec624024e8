package org.quoth.quotes;

/**
 * A span of words with the part that it plays in an attribution.
 *
 * @param role source, cue or content
 * @param begin its first word
 * @param end the word after its last
 */
record Tagged(Role role, int begin, int end) {
    /** In the order of the head's tags. */
    enum Role {
        SOURCE(0),
        CUE(1),
        CONTENT(2);

        private final int index;

        Role(int index) {
            this.index = index;
        }

        static Role of(int tag) {
            return values()[(tag - 1) / 2];
        }

        int index() {
            return index;
        }

        /** The tag of a span's first word; that of its other words is the next. */
        int beginTag() {
            return 2 * index + 1;
        }
    }

    int words() {
        return end - begin;
    }
}
