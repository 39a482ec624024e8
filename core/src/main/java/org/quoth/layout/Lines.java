package org.quoth.layout;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.quoth.model.Span;

/** Finds lines, and joins those of a paragraph that was wrapped at a fixed width. */
final class Lines {
    private static final int WRAPPED_MIN = 45;
    private static final int WRAPPED_MAX = 100;
    private static final int WRAPPED_LINES = 3;

    private Lines() {}

    /** The paragraphs of a text, without blanks at their ends. */
    static ImmutableList<Span> paragraphs(String text) {
        List<Span> paragraphs = new ArrayList<>();
        List<Span> block = new ArrayList<>();
        int blockLine = -1;
        int line = 0;
        for (int begin = 0; begin <= text.length(); line++) {
            int end = lineEnd(text, begin);
            Span trimmed = trim(text, begin, end);
            if (trimmed != null && line != blockLine + 1) {
                flush(text, block, paragraphs);
            }
            if (trimmed != null) {
                block.add(trimmed);
                blockLine = line;
            }
            begin = afterBreak(text, end);
        }
        flush(text, block, paragraphs);
        return ImmutableList.copyOf(paragraphs);
    }

    private static void flush(String text, List<Span> block, List<Span> paragraphs) {
        if (isWrapped(text, block)) {
            paragraphs.add(block.get(0).cover(block.get(block.size() - 1)));
        } else {
            joinRunOn(text, block, paragraphs);
        }
        block.clear();
    }

    /** Lines of about one width, most of which end in the middle of a sentence. */
    private static boolean isWrapped(String text, List<Span> block) {
        if (block.size() < WRAPPED_LINES) {
            return false;
        }
        List<Span> full = block.subList(0, block.size() - 1);
        boolean evenWidth =
                full.stream().allMatch(line -> line.length() >= WRAPPED_MIN && line.length() <= WRAPPED_MAX);
        long open = full.stream().filter(line -> !endsSentence(text, line)).count();
        return evenWidth && 2 * open > full.size();
    }

    /** A line that goes on in lower case was broken by accident. */
    private static void joinRunOn(String text, List<Span> block, List<Span> paragraphs) {
        boolean joinable = false;
        for (Span line : block) {
            boolean runsOn = joinable && Character.isLowerCase(text.codePointAt(line.begin()));
            if (runsOn) {
                int last = paragraphs.size() - 1;
                paragraphs.set(last, paragraphs.get(last).cover(line));
            } else {
                paragraphs.add(line);
            }
            joinable = !endsSentence(text, line);
        }
    }

    private static boolean endsSentence(String text, Span line) {
        return ".?!:;\"”’'»)…".indexOf(text.charAt(line.end() - 1)) >= 0;
    }

    private static int lineEnd(String text, int begin) {
        int end = begin;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int afterBreak(String text, int end) {
        boolean crlf = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return end + (crlf ? 2 : 1);
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private static @Nullable Span trim(String text, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return from < to ? new Span(from, to) : null;
    }

    /** Blanks of all kinds, control characters, and marks that have no width of their own. */
    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || c == '\uFEFF'
                || (c >= '\u200B' && c <= '\u200F')
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2060' && c <= '\u2069');
    }
}
