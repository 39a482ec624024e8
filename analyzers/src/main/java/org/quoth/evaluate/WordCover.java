package org.quoth.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quoth.model.Span;

/** The words of a text by number, to compare spans by the words that they cover. */
final class WordCover {
    private static final String LETTER = "[\\p{L}\\p{N}_]";
    private static final Pattern WORD = Pattern.compile(LETTER + "+(?:[’'.-]" + LETTER + "+)*");

    private final String text;
    private final int[] begins;
    private final int[] ends;

    WordCover(String text) {
        this.text = text;
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Span(matcher.start(), matcher.end()));
        }
        this.begins = words.stream().mapToInt(Span::begin).toArray();
        this.ends = words.stream().mapToInt(Span::end).toArray();
    }

    /** The words that some spans touch. */
    BitSet of(List<Span> spans) {
        BitSet covered = new BitSet();
        for (Span span : spans) {
            int at = Arrays.binarySearch(ends, span.begin() + 1);
            for (int i = at >= 0 ? at : -at - 1; i < begins.length && begins[i] < span.end(); i++) {
                covered.set(i);
            }
        }
        return covered;
    }

    /** The distinct words, in lower case. */
    Set<String> words(BitSet covered) {
        Set<String> words = new HashSet<>();
        covered.stream()
                .forEach(i -> words.add(text.substring(begins[i], ends[i]).toLowerCase(Locale.ROOT)));
        return words;
    }

    /** The words as a reader sees them, up to a number of characters. */
    String show(BitSet covered, int most) {
        StringBuilder shown = new StringBuilder();
        covered.stream()
                .takeWhile(i -> shown.length() < most)
                .forEach(i -> shown.append(shown.length() == 0 ? "" : " ").append(text, begins[i], ends[i]));
        return shown.toString();
    }

    static int shared(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    /** What two covers share of all that they cover together. */
    static double overlap(BitSet one, BitSet other) {
        int shared = shared(one, other);
        int all = one.cardinality() + other.cardinality() - shared;
        return all == 0 ? 0 : (double) shared / all;
    }
}
