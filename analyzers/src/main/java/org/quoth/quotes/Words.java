package org.quoth.quotes;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quoth.model.Span;

/**
 * The words and punctuation marks of a text as the quotes head reads them. Mirrors {@code training/quotes/words.py}: a
 * word of Python's {@code \w} is a letter, a number or the underscore.
 *
 * <p>Immutable.
 */
final class Words {
    private static final String W = "[\\p{L}\\p{N}_]";
    private static final String END = "(?!" + W + ")";
    private static final Pattern WORD = Pattern.compile(String.join(
            "|",
            "''",
            "``",
            "[’'](?:s|re|ve|ll|d|m|t|S)" + END,
            "\\p{Nd}+(?:[.,:]\\p{Nd}+)+",
            "(?:[\\p{L}\\p{Nl}\\p{No}]\\.)+[\\p{L}\\p{Nl}\\p{No}]" + END,
            W + "+(?:-" + W + "+|\\.(?=[a-z])" + W + "+)*",
            "[^\\p{L}\\p{N}_\\t-\\r\\x1c-\\x20\\x85\\p{Z}]"));

    private final String text;
    private final int[] begins;
    private final int[] ends;
    private final ImmutableList<Line> lines;

    /** Words that stand in one paragraph, which is a line in the training: half-open. */
    record Line(int begin, int end) {}

    private Words(String text, int[] begins, int[] ends, ImmutableList<Line> lines) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
        this.lines = lines;
    }

    /**
     * The words of a text.
     *
     * @param paragraphs where its paragraphs stand, in order; a line is one of them, or what stands between two
     */
    static Words of(String text, List<Span> paragraphs) {
        List<int[]> found = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            found.add(new int[] {matcher.start(), matcher.end()});
        }
        int[] begins = found.stream().mapToInt(word -> word[0]).toArray();
        int[] ends = found.stream().mapToInt(word -> word[1]).toArray();
        return new Words(text, begins, ends, lines(begins, paragraphs));
    }

    private static ImmutableList<Line> lines(int[] begins, List<Span> paragraphs) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        int start = 0;
        for (Span paragraph : paragraphs) {
            int first = firstAt(begins, paragraph.begin());
            int end = firstAt(begins, paragraph.end());
            add(lines, start, first);
            add(lines, first, end);
            start = end;
        }
        add(lines, start, begins.length);
        return lines.build();
    }

    private static void add(ImmutableList.Builder<Line> lines, int begin, int end) {
        if (begin < end) {
            lines.add(new Line(begin, end));
        }
    }

    /** The first word that begins at an offset or after it. */
    private static int firstAt(int[] begins, int offset) {
        int place = Arrays.binarySearch(begins, offset);
        return place < 0 ? -place - 1 : place;
    }

    int size() {
        return begins.length;
    }

    /** UTF-16 offset of a word's first char. */
    int begin(int word) {
        return begins[word];
    }

    /** UTF-16 offset after a word's last char. */
    int end(int word) {
        return ends[word];
    }

    /** Where the words of a tagged span stand. */
    Span span(Tagged tagged) {
        return new Span(begins[tagged.begin()], ends[tagged.end() - 1]);
    }

    String word(int word) {
        return text.substring(begins[word], ends[word]);
    }

    /** Whether a word follows the one before without a blank. */
    boolean joined(int word) {
        return word > 0 && ends[word - 1] == begins[word];
    }

    ImmutableList<Line> lines() {
        return lines;
    }

    /** As in Python, whose letters and numbers a word is made of. */
    static boolean isAlphanumeric(int codePoint) {
        if (Character.isLetter(codePoint)) {
            return true;
        }
        int type = Character.getType(codePoint);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
