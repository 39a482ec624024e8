package org.quoth.encoder;

import java.util.OptionalInt;

/**
 * Cuts a text into the word pieces of an uncased BERT, with offsets into the text as it is. Takes time in proportion to
 * the text, however long its words are.
 *
 * <p>The same pieces as Hugging Face's tokenizer, with three exceptions: "[SEP]" and its like in a text are plain words,
 * not marks of the encoder's; all line breaks end a word; and 367 characters that came after Unicode 8 are of the kind
 * that this JVM says they are. Immutable and thread-safe.
 */
final class WordPieceTokenizer {
    /** Longer words are not looked up, as the encoder has never seen any. */
    private static final int LONGEST_WORD = 100;

    private static final String UNKNOWN = "[UNK]";

    private final Vocabulary vocabulary;
    private final int unknown;

    WordPieceTokenizer(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.unknown = vocabulary.require(UNKNOWN);
    }

    /** Adds the pieces of a part of the text. */
    void tokenize(String text, int begin, int end, Pieces.Builder pieces) {
        Word word = new Word(pieces);
        for (int at = begin; at < end; ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            word.read(c, at, next);
            at = next;
        }
        word.finish();
    }

    /** The word that is being read, normalised, and where each of its chars comes from. */
    private final class Word {
        private final Pieces.Builder pieces;
        private final StringBuilder chars = new StringBuilder();
        private final int[] begins = new int[2 * LONGEST_WORD];
        private final int[] ends = new int[2 * LONGEST_WORD];
        private final int[] ids = new int[2 * LONGEST_WORD];
        private final int[] cuts = new int[2 * LONGEST_WORD + 1];
        private int length;
        private int begin;
        private int end;

        Word(Pieces.Builder pieces) {
            this.pieces = pieces;
        }

        void read(int c, int from, int to) {
            if (Characters.isBlank(c)) {
                finish();
            } else if (Characters.isIdeograph(c)) {
                finish();
                readDecomposed(c, from, to);
                finish();
            } else if (!Characters.isDropped(c)) {
                readDecomposed(c, from, to);
            }
        }

        private void readDecomposed(int c, int from, int to) {
            if (c < Characters.FIRST_DECOMPOSABLE) {
                append(Character.toLowerCase(c), from, to);
                return;
            }
            Characters.decomposed(c)
                    .codePoints()
                    .filter(part -> !Characters.isAccent(part))
                    .map(Character::toLowerCase)
                    .forEach(part -> append(part, from, to));
        }

        private void append(int c, int from, int to) {
            boolean punctuation = Characters.isPunctuation(c);
            if (punctuation) {
                finish();
            }
            if (length == 0) {
                begin = from;
            }
            end = to;
            if (length < LONGEST_WORD) {
                int first = chars.length();
                chars.appendCodePoint(c);
                for (int i = first; i < chars.length(); i++) {
                    begins[i] = from;
                    ends[i] = to;
                }
            }
            length++;
            if (punctuation) {
                finish();
            }
        }

        void finish() {
            if (length == 0) {
                return;
            }
            int found = length <= LONGEST_WORD ? cut() : 0;
            if (found == 0) {
                pieces.add(unknown, begin, end);
            }
            for (int i = 0; i < found; i++) {
                pieces.add(ids[i], begins[cuts[i]], ends[cuts[i + 1] - 1]);
            }
            chars.setLength(0);
            length = 0;
        }

        /** Takes the longest piece again and again; gives their number, 0 where the word cannot be made of pieces. */
        private int cut() {
            int found = 0;
            for (int from = 0; from < chars.length(); from = cuts[found]) {
                cuts[found] = from;
                int longest = longestPiece(from);
                if (longest == 0) {
                    return 0;
                }
                ids[found] = id(from, from + longest).getAsInt();
                found++;
                cuts[found] = from + longest;
            }
            return found;
        }

        private int longestPiece(int from) {
            int longest = Math.min(chars.length() - from, vocabulary.longest());
            while (longest > 0 && id(from, from + longest).isEmpty()) {
                longest--;
            }
            return longest;
        }

        private OptionalInt id(int from, int to) {
            return vocabulary.id(chars.substring(from, to), from == 0);
        }
    }
}
