package org.quoth.quotes.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            if (family == Family.SINGLE && width == 2) {
                family = Family.TWICE_SINGLE;
            }
            if (family == Family.TWICE_SINGLE && width == 1) {
                family = Family.SINGLE;
            }
            add(at, at + width, family, glyph, before, after, leading);
            at += width;
        }
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

    private void add(int from, int to, Family family, char glyph, char before, char after, boolean leading) {
        if (before == '=') {
            return; // an attribute of mark-up that was left in the text
        }
        Side direction = direction(before, after, from == begin || leading);
        if (family == Family.SINGLE) {
            addSingle(from, to, glyph, before, after, direction, leading);
            return;
        }
        Side side = switch (glyph) {
            case '“', '‟', '„' -> direction == Side.CLOSE && glyph != '„' ? Side.EITHER : Side.OPEN;
            case '”' -> direction == Side.OPEN ? Side.EITHER : Side.CLOSE;
            case '«', '‹' -> direction == Side.CLOSE && !Character.isWhitespace(before) ? Side.EITHER : Side.OPEN;
            case '»', '›' -> direction == Side.OPEN && !Character.isWhitespace(after) ? Side.EITHER : Side.CLOSE;
            case '`', '‘' -> Side.OPEN;
            default -> direction;
        };
        boolean weak = glyph == '"' && side != Side.OPEN && Character.isDigit(before) && isMeasure(from, after);
        marks.add(new Mark(from, to, family, glyph, side, weak, leading));
    }

    /** A number and an inch mark: {@code 5'11"}, {@code a 6" pipe}. */
    private boolean isMeasure(int at, char after) {
        String head = text.substring(Math.max(begin, at - LOOK_BACK), at);
        if (FEET.matcher(head).find()) {
            return true;
        }
        return after == ' ' && at + 2 < end && Character.isLowerCase(text.charAt(at + 2));
    }

    private void addSingle(int from, int to, char glyph, char before, char after, Side direction, boolean leading) {
        boolean wordBefore = Character.isLetterOrDigit(before);
        boolean wordAfter = Character.isLetterOrDigit(after);
        boolean inWord = wordBefore && wordAfter;
        if (inWord || isElision(to, after, leading)) {
            return;
        }
        // The blank before an opening mark is forgotten now and then: he said,'No.'
        boolean pressed = direction == Side.EITHER && Character.isUpperCase(after) && ",:;".indexOf(before) >= 0;
        Side side = pressed ? Side.OPEN : direction;
        if (glyph == '‘') {
            side = direction == Side.CLOSE ? Side.EITHER : Side.OPEN;
        } else if (glyph == '‚') {
            // A comma that was mistyped looks the same.
            if (direction != Side.OPEN) {
                return;
            }
        } else if (glyph == '’') {
            if (direction == Side.OPEN) {
                return;
            }
            side = Side.CLOSE;
        }
        boolean weak = side != Side.OPEN && wordBefore && isDoubtful(from, before, after);
        marks.add(new Mark(from, to, Family.SINGLE, glyph, side, weak, leading));
    }

    /** After a plural's s, a clipped word or a number, where the sentence goes on, an apostrophe is likelier. */
    private boolean isDoubtful(int at, char before, char after) {
        if (!Character.isWhitespace(after) || at + 2 >= end) {
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
