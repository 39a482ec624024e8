package org.quoth.quotes.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.quoth.quotes.scan.Mark.Family;
import org.quoth.quotes.scan.Mark.Side;

/**
 * Reads the marks of one paragraph and tells opening ones from closing ones and from apostrophes, by what stands around
 * them. A run of marks ({@code ."'}) is judged by what stands around the run.
 */
final class MarkReader {
    /** Stumps of words that begin with an apostrophe, and decades. */
    private static final Pattern ELISION = Pattern.compile(
            "(?:tis|twas|twere|twill|twould|twixt|em|til|till|cause|cos|coz|bout|round|neath|gainst|nuff|nother|n|im|er|ere"
                    + "|ow|arf|ad|ave|umble|orse|ouse|ome|ll|ve|re|d|s|m|t)(?![\\p{L}\\p{N}])|\\d0s\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile("\\d\\d(?![\\p{N}\\p{L}%,.]?[\\p{N}\\p{L}%])");
    private static final Pattern CLIPPED = Pattern.compile(
            "(?:\\p{L}{2,}in|\\b(?:o|an|th|wi|ol|t|d|lil|mo|po|fo|yo|y|ma|gov|guv|tha|jus|mus|las|bes|don))$");
    private static final Pattern FEET = Pattern.compile("\\d\\s?['’′]\\s?\\d{1,2}(?:[.½¼¾]\\d?)?$");
    private static final int LOOK_BACK = 12;

    private final String text;
    private final int begin;
    private final int end;
    private final List<Mark> marks = new ArrayList<>();

    /**
     * A mark as it stands in the text.
     *
     * @param before the char before its run of marks
     * @param after the char after its run
     * @param leading whether nothing but marks stands before its run in the paragraph
     */
    private record Glyph(int from, int to, char glyph, char before, char after, boolean leading) {
        Mark as(Family family, Side side, boolean weak) {
            return new Mark(from, to, family, glyph, side, weak, leading);
        }
    }

    private MarkReader(String text, int begin, int end) {
        this.text = text;
        this.begin = begin;
        this.end = end;
    }

    static List<Mark> read(String text, int begin, int end) {
        return new MarkReader(text, begin, end).read();
    }

    private List<Mark> read() {
        boolean leading = true;
        int at = begin;
        while (at < end) {
            if (!isMarkOrEmphasis(text.charAt(at))) {
                leading &= Character.isWhitespace(text.charAt(at));
                at++;
                continue;
            }
            int stop = at;
            while (stop < end && isMarkOrEmphasis(text.charAt(stop))) {
                stop++;
            }
            readRun(at, stop, leading);
            at = stop;
        }
        return marks;
    }

    private void readRun(int from, int to, boolean leading) {
        char before = from == begin ? '\n' : text.charAt(from - 1);
        char after = to == end ? '\n' : text.charAt(to);
        int at = from;
        while (at < to) {
            char glyph = text.charAt(at);
            Family family = family(glyph);
            if (family == null) {
                at++;
                continue;
            }
            int width = width(at, to);
            add(ofWidth(family, width), new Glyph(at, at + width, glyph, before, after, leading));
            at += width;
        }
    }

    private static Family ofWidth(Family family, int width) {
        boolean single = family == Family.SINGLE || family == Family.TWICE_SINGLE;
        return single ? (width == 2 ? Family.TWICE_SINGLE : Family.SINGLE) : family;
    }

    /** Two single marks side by side are one double mark; of three, the pair stands outside. */
    private int width(int at, int to) {
        char glyph = text.charAt(at);
        if (glyph != '\'' && glyph != '`' && glyph != '‘' && glyph != '’') {
            return 1;
        }
        int same = 1;
        while (at + same < to && same < 4 && text.charAt(at + same) == glyph) {
            same++;
        }
        if (same == 3) {
            char after = at + 3 < end ? text.charAt(at + 3) : '\n';
            return Character.isLetterOrDigit(after) ? 2 : 1;
        }
        return same >= 2 ? 2 : 1;
    }

    private void add(Family family, Glyph mark) {
        if (mark.before == '=') {
            return; // an attribute of mark-up that was left in the text
        }
        Side direction = direction(mark.before, mark.after, mark.from == begin || mark.leading);
        if (family == Family.SINGLE) {
            addSingle(mark, direction);
            return;
        }
        Side side = side(mark, direction);
        boolean weak = mark.glyph == '"' && side != Side.OPEN && Character.isDigit(mark.before) && isMeasure(mark);
        marks.add(mark.as(family, side, weak));
    }

    private static Side side(Glyph mark, Side direction) {
        boolean blankBefore = Character.isWhitespace(mark.before);
        boolean blankAfter = Character.isWhitespace(mark.after);
        return switch (mark.glyph) {
            case '“', '‟' -> direction == Side.CLOSE ? Side.EITHER : Side.OPEN;
            case '”' -> direction == Side.OPEN ? Side.EITHER : Side.CLOSE;
            case '«', '‹' -> direction == Side.CLOSE && !blankBefore ? Side.EITHER : Side.OPEN;
            case '»', '›' -> direction == Side.OPEN && !blankAfter ? Side.EITHER : Side.CLOSE;
            case '„', '`', '‘' -> Side.OPEN;
            default -> direction;
        };
    }

    /** A number and an inch mark: {@code 5'11"}, {@code a 6" pipe}. */
    private boolean isMeasure(Glyph mark) {
        int at = mark.from;
        String head = text.substring(Math.max(begin, at - LOOK_BACK), at);
        if (FEET.matcher(head).find()) {
            return true;
        }
        return mark.after == ' ' && at + 2 < end && Character.isLowerCase(text.charAt(at + 2));
    }

    private void addSingle(Glyph mark, Side direction) {
        boolean wordBefore = Character.isLetterOrDigit(mark.before);
        boolean inWord = wordBefore && Character.isLetterOrDigit(mark.after);
        if (inWord || isElision(mark.to, mark.after, mark.leading)) {
            return;
        }
        sideOfSingle(mark, direction).ifPresent(side -> {
            boolean weak = side != Side.OPEN && wordBefore && isDoubtful(mark);
            marks.add(mark.as(Family.SINGLE, side, weak));
        });
    }

    /** Nothing where it is an apostrophe, or a comma that was mistyped. */
    private static Optional<Side> sideOfSingle(Glyph mark, Side direction) {
        return switch (mark.glyph) {
            case '‘' -> Optional.of(direction == Side.CLOSE ? Side.EITHER : Side.OPEN);
            case '‚' -> direction == Side.OPEN ? Optional.of(Side.OPEN) : Optional.empty();
            case '’' -> direction == Side.OPEN ? Optional.empty() : Optional.of(Side.CLOSE);
            default -> Optional.of(isPressed(mark, direction) ? Side.OPEN : direction);
        };
    }

    /** The blank before an opening mark is forgotten now and then: he said,'No.' */
    private static boolean isPressed(Glyph mark, Side direction) {
        return direction == Side.EITHER && Character.isUpperCase(mark.after) && ",:;".indexOf(mark.before) >= 0;
    }

    /** After a plural's s, a clipped word or a number, where the sentence goes on, an apostrophe is likelier. */
    private boolean isDoubtful(Glyph mark) {
        int at = mark.from;
        char before = mark.before;
        if (!Character.isWhitespace(mark.after) || at + 2 >= end) {
            return false;
        }
        if (before == 's' || before == 'S' || before == 'z' || before == 'x' || Character.isDigit(before)) {
            return true;
        }
        return CLIPPED.matcher(
                        text.substring(Math.max(begin, at - LOOK_BACK), at).toLowerCase(Locale.ROOT))
                .find();
    }

    private boolean isElision(int to, char after, boolean leading) {
        if (!Character.isLetterOrDigit(after) || to >= end || text.charAt(to) != after) {
            return false;
        }
        Matcher word = ELISION.matcher(text).region(to, Math.min(end, to + LOOK_BACK));
        if (word.lookingAt()) {
            return isElided(word.group(), word.end(), leading);
        }
        Matcher year = YEAR.matcher(text).region(to, Math.min(end, to + LOOK_BACK));
        return !leading && year.lookingAt();
    }

    private boolean isElided(String word, int wordEnd, boolean leading) {
        String plain = word.toLowerCase(Locale.ROOT);
        if (plain.startsWith("tw") || plain.equals("tis") || Character.isDigit(plain.charAt(0))) {
            return true;
        }
        // A capital letter begins a sentence, and a mark right after the word closes what this one opens.
        boolean closesAtOnce = wordEnd < end && family(text.charAt(wordEnd)) == Family.SINGLE && !plain.equals("n");
        boolean alsoWord = plain.equals("round") || plain.equals("cause") || plain.equals("till") || plain.equals("re");
        return word.equals(plain) && !closesAtOnce && !(alsoWord && leading);
    }

    private static Side direction(char before, char after, boolean starts) {
        boolean blankBefore = Character.isWhitespace(before);
        boolean blankAfter = Character.isWhitespace(after);
        if (blankBefore && blankAfter) {
            return starts ? Side.OPEN : Side.EITHER;
        }
        if (blankBefore) {
            return Side.OPEN;
        }
        if (blankAfter) {
            return Side.CLOSE;
        }
        boolean wordAfter = Character.isLetterOrDigit(after) || after == '$' || after == '£' || after == '#';
        if (isOpeningBracket(before)) {
            return Side.OPEN;
        }
        if (isDash(before)) {
            return wordAfter || after == '…' || after == '.' ? Side.OPEN : isDash(after) ? Side.EITHER : Side.CLOSE;
        }
        if (isClosingPunctuation(after) || isDash(after)) {
            return Side.CLOSE;
        }
        return Side.EITHER;
    }

    private static boolean isOpeningBracket(char c) {
        return c == '(' || c == '[' || c == '{' || c == '/' || c == '>' || c == '¿' || c == '¡';
    }

    private static boolean isClosingPunctuation(char c) {
        return ".,;:!?)]}…<>|/".indexOf(c) >= 0;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '–' || c == '—' || c == '―' || c == '‑';
    }

    private static boolean isMarkOrEmphasis(char c) {
        return c == '_' || c == '*' || family(c) != null;
    }

    static @Nullable Family family(char c) {
        return switch (c) {
            case '"', '“', '”', '„', '‟', '＂' -> Family.DOUBLE;
            case '\'', '‘', '’', '‚', '‛' -> Family.SINGLE;
            case '`' -> Family.TWICE_SINGLE;
            case '«', '»' -> Family.GUILLEMET;
            case '‹', '›' -> Family.SINGLE_GUILLEMET;
            default -> null;
        };
    }
}
