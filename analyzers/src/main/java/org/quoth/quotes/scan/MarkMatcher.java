package org.quoth.quotes.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quoth.quotes.scan.Mark.Family;
import org.quoth.quotes.scan.Mark.Side;

/**
 * Pairs the marks of one paragraph. What it leaves open is closed with the paragraph or, where the narration shows
 * through, before that.
 */
final class MarkMatcher {
    /** Marks that open deeper than any text does are noise; the limit keeps the time linear. */
    private static final int DEEPEST = 12;

    /**
     * A pair, or an opening mark with the end that was found for it.
     *
     * @param family which marks
     * @param begin where the quote begins
     * @param inner where its words begin
     * @param innerEnd where its words end
     * @param end where it ends
     * @param closed whether a mark closes it
     * @param atEnd whether it is still open at the end of the paragraph
     */
    record Pair(Family family, int begin, int inner, int innerEnd, int end, boolean closed, boolean atEnd) {}

    /**
     * What a paragraph comes to.
     *
     * @param pairs in no order
     * @param stray a closing mark that begins nowhere, the first of its paragraph, with nothing of its family before it
     */
    record Outcome(List<Pair> pairs, Optional<Mark> stray) {}

    private final String text;
    private final int end;
    private final List<Mark> marks;
    private final Set<Family> promised;
    private final int[] nextOpen;
    private final int[] nextClose;
    private final Map<Family, Boolean> balanced = new EnumMap<>(Family.class);
    private final Deque<Mark> open = new ArrayDeque<>();
    private final Map<Family, Integer> depth = new EnumMap<>(Family.class);
    private final Set<Family> seen = EnumSet.noneOf(Family.class);
    private final List<Pair> pairs = new ArrayList<>();
    private Optional<Mark> stray = Optional.empty();

    /**
     * @param end where the paragraph ends
     * @param promised the families whose marks open the next paragraph, so that a quote may be left open for it
     */
    MarkMatcher(String text, int end, List<Mark> marks, Set<Family> promised) {
        this.text = text;
        this.end = end;
        this.marks = marks;
        this.promised = promised;
        this.nextOpen = new int[marks.size()];
        this.nextClose = new int[marks.size()];
        lookAhead();
        for (Family family : Family.values()) {
            balanced.put(family, isBalanced(family));
        }
    }

    Outcome match() {
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (closes(i)) {
                close(i);
            } else if (mark.side() != Side.CLOSE) {
                open(mark);
            } else if (!mark.weak() && !seen.contains(mark.family())) {
                stray = Optional.of(mark);
            }
            seen.add(mark.family());
        }
        while (!open.isEmpty()) {
            settle(open.pop());
        }
        return new Outcome(pairs, stray);
    }

    /** For each mark, where the next one of its family stands that surely opens, or surely closes. */
    private void lookAhead() {
        Map<Family, Integer> opens = new EnumMap<>(Family.class);
        Map<Family, Integer> closes = new EnumMap<>(Family.class);
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            nextOpen[i] = opens.getOrDefault(mark.family(), Integer.MAX_VALUE);
            nextClose[i] = closes.getOrDefault(mark.family(), Integer.MAX_VALUE);
            if (mark.side() == Side.OPEN) {
                opens.put(mark.family(), i);
            } else if (!mark.weak()) {
                closes.put(mark.family(), i);
            }
        }
    }

    /** Whether the marks of a family pair off like brackets, so that one inside its own kind may be meant. */
    private boolean isBalanced(Family family) {
        int level = 0;
        for (Mark mark : marks) {
            if (mark.family() != family || mark.weak()) {
                continue;
            }
            boolean opens = mark.side() == Side.OPEN || (mark.side() == Side.EITHER && level == 0);
            level += opens ? 1 : -1;
            if (level < 0) {
                return false;
            }
        }
        return level == 0;
    }

    private boolean closes(int i) {
        Mark mark = marks.get(i);
        if (mark.side() == Side.OPEN) {
            return false;
        }
        if (level(mark.family()) == 0) {
            return false;
        }
        if (!mark.weak()) {
            return true;
        }
        return nextClose[i] >= nextOpen[i] && isShort(mark);
    }

    /** What a doubtful mark closes is a word or three. */
    private boolean isShort(Mark mark) {
        for (Mark opener : open) {
            if (opener.family() == mark.family()) {
                String inside = text.substring(opener.end(), Math.min(mark.begin(), opener.end() + 60));
                return mark.family() != Family.SINGLE
                        || inside.chars().filter(c -> c == ' ').count() < 3;
            }
        }
        return false;
    }

    private void close(int i) {
        Mark mark = marks.get(i);
        if (mark.isSingle() && hidesBehindDouble(i)) {
            return;
        }
        Mark opener = open.pop();
        while (opener.family() != mark.family()) {
            lower(opener);
            opener = open.pop();
        }
        lower(opener);
        pairs.add(new Pair(mark.family(), opener.begin(), opener.end(), mark.begin(), mark.end(), true, false));
    }

    /** Inside a double quote that will be closed, a mark that would close a single one around it is an apostrophe. */
    private boolean hidesBehindDouble(int i) {
        Mark top = open.peek();
        if (top == null || top.isSingle()) {
            return false;
        }
        for (int k = i + 1; k < Math.min(marks.size(), i + 40); k++) {
            if (marks.get(k).family() == top.family()) {
                return marks.get(k).side() != Side.OPEN;
            }
        }
        return false;
    }

    private void open(Mark mark) {
        if (open.size() >= DEEPEST) {
            return;
        }
        if (mark.side() == Side.EITHER && mark.isSingle() && !mark.leads()) {
            return;
        }
        if (level(mark.family()) > 0 && !mayNest(mark)) {
            if (mark.isSingle() && !beginsClause(mark)) {
                return;
            }
            interrupt(mark);
        }
        open.push(mark);
        depth.merge(mark.family(), 1, Integer::sum);
    }

    private boolean mayNest(Mark mark) {
        if (Boolean.TRUE.equals(balanced.get(mark.family()))) {
            return true;
        }
        Mark top = open.peek();
        return top != null && top.family() == mark.family() && top.glyph() != mark.glyph();
    }

    /** A single mark after a full stop or a comma opens a quote; after a word it opens a stump such as 'ouse. */
    private boolean beginsClause(Mark mark) {
        int at = mark.begin() - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at >= 0 && ".!?,:;—–-”\"'".indexOf(text.charAt(at)) >= 0;
    }

    /** The quote that is open was never closed: a new one begins. */
    private void interrupt(Mark mark) {
        while (level(mark.family()) > 0) {
            Mark opener = open.pop();
            lower(opener);
            if (opener.family() == mark.family()) {
                add(opener, Recovery.end(text, opener, mark.begin()), false);
            }
        }
    }

    /** What is open at the end of the paragraph. */
    private void settle(Mark mark) {
        lower(mark);
        boolean promise = promised.contains(mark.family());
        boolean goesOn = promise && (mark.leads() || beginsClause(mark));
        if (mark.isSingle() && !mark.leads() && !goesOn) {
            return;
        }
        int stop = goesOn ? Recovery.endOfFirst(text, mark, end) : Recovery.end(text, mark, end);
        add(mark, stop, stop == end && goesOn == promise);
    }

    private void add(Mark opener, int stop, boolean atEnd) {
        if (stop > opener.end()) {
            pairs.add(new Pair(opener.family(), opener.begin(), opener.end(), stop, stop, false, atEnd));
        }
    }

    private int level(Family family) {
        return depth.getOrDefault(family, 0);
    }

    private void lower(Mark opener) {
        depth.merge(opener.family(), -1, Integer::sum);
    }
}
