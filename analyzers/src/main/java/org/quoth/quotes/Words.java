package org.quoth.quotes;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern BREAK = Pattern.compile("[\\n\\r\\x0b\\f\\x85\\u2028\\u2029]");

    private final String text;
    private final int[] begins;
    private final int[] ends;
    private final ImmutableList<Line> lines;

    /** Words that stand on one line: half-open. */
    record Line(int begin, int end) {}

    private Words(String text, int[] begins, int[] ends) {
        this.text = text;
        this.begins = begins;
        this.ends = ends;
        this.lines = lines(text, begins, ends);
    }

    static Words of(String text) {
        List<int[]> found = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            found.add(new int[] {matcher.start(), matcher.end()});
        }
        return new Words(
                text,
                found.stream().mapToInt(word -> word[0]).toArray(),
                found.stream().mapToInt(word -> word[1]).toArray());
    }

    private static ImmutableList<Line> lines(String text, int[] begins, int[] ends) {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        int start = 0;
        for (int k = 1; k < begins.length; k++) {
            if (BREAK.matcher(text).region(ends[k - 1], begins[k]).find()) {
                lines.add(new Line(start, k));
                start = k;
            }
        }
        if (begins.length > 0) {
            lines.add(new Line(start, begins.length));
        }
        return lines.build();
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
}
