package org.quoth.quotes;

import java.util.Set;

/**
 * What the head sees of a word besides the encoder's states, which know no case and no layout. Mirrors
 * {@code training/quotes/words.py}, names and order included.
 */
final class SurfaceFeatures {
    static final int WIDTH = 22;
    static final int IN_DOUBLE = 0;
    static final int IN_SINGLE = 1;
    static final int FIRST_OF_LINE = 2;
    static final int CAPITALISED = 3;
    private static final int ALL_CAPITALS = 4;
    static final int DOUBLE_OPENS = 5;
    static final int DOUBLE_CLOSES = 6;
    static final int SINGLE_OPENS = 7;
    static final int SINGLE_CLOSES = 8;
    private static final int DIGIT = 9;
    static final int PUNCTUATION = 10;
    private static final int JOINED = 11;
    static final int SENTENCE_END = 12;
    static final int COMMA = 13;
    static final int COLON = 14;
    private static final int CLITIC = 15;
    private static final int LINE_ENDS_BARE = 16;
    static final int LINE_BEGINS_WITH_MARK = 17;

    private static final int FIRST_LINE = 18;
    private static final int DEPTH = 19;
    private static final int DASH_OPENS_LINE = 20;
    private static final int BRACKET = 21;
    private static final int DEEPEST = 100;
    private static final float DEPTH_UNIT = 50;

    private static final Set<String> DASHES = Set.of("-", "–", "—", "―");
    private static final Set<String> COMMAS = Set.of(",", ";", "-", "–", "—", "―");
    private static final Set<String> STOPS = Set.of(".", "?", "!");
    private static final Set<String> BRACKETS = Set.of("(", ")", "[", "]");

    private SurfaceFeatures() {}

    /** One row of {@link #WIDTH} values a word. */
    static float[][] of(Words words) {
        float[][] rows = new float[words.size()][WIDTH];
        int number = 0;
        for (Words.Line line : words.lines()) {
            fill(rows, words, line, number++);
        }
        return rows;
    }

    private static void fill(float[][] rows, Words words, Words.Line line, int number) {
        MarkRoles.Role[] roles = MarkRoles.of(words, line);
        boolean dash = DASHES.contains(words.word(line.begin()));
        boolean bare = Words.isAlphanumeric(words.word(line.end() - 1).codePointAt(0));
        boolean marked = roles[0] == MarkRoles.Role.DOUBLE_OPENS || roles[0] == MarkRoles.Role.SINGLE_OPENS;
        boolean inDouble = false;
        boolean inSingle = false;
        for (int k = line.begin(); k < line.end(); k++) {
            MarkRoles.Role role = roles[k - line.begin()];
            float[] row = rows[k];
            inDouble |= role == MarkRoles.Role.DOUBLE_OPENS;
            inSingle |= role == MarkRoles.Role.SINGLE_OPENS;
            row[IN_DOUBLE] = flag(inDouble || role == MarkRoles.Role.DOUBLE_CLOSES);
            row[IN_SINGLE] = flag(inSingle || role == MarkRoles.Role.SINGLE_CLOSES);
            inDouble &= role != MarkRoles.Role.DOUBLE_CLOSES;
            inSingle &= role != MarkRoles.Role.SINGLE_CLOSES;
            row[DOUBLE_OPENS] = flag(role == MarkRoles.Role.DOUBLE_OPENS);
            row[DOUBLE_CLOSES] = flag(role == MarkRoles.Role.DOUBLE_CLOSES);
            row[SINGLE_OPENS] = flag(role == MarkRoles.Role.SINGLE_OPENS);
            row[SINGLE_CLOSES] = flag(role == MarkRoles.Role.SINGLE_CLOSES);
            row[FIRST_OF_LINE] = flag(k == line.begin());
            row[JOINED] = flag(words.joined(k));
            row[LINE_ENDS_BARE] = flag(bare);
            row[LINE_BEGINS_WITH_MARK] = flag(marked);
            row[FIRST_LINE] = flag(number == 0);
            row[DEPTH] = Math.min(k - line.begin(), DEEPEST) / DEPTH_UNIT;
            row[DASH_OPENS_LINE] = flag(dash);
            spelling(row, words.word(k));
        }
    }

    private static void spelling(float[] row, String word) {
        int first = word.codePointAt(0);
        boolean one = word.codePointCount(0, word.length()) == 1;
        row[CAPITALISED] = flag(Character.isUpperCase(first));
        row[ALL_CAPITALS] = flag(!one && isAllCapitals(word));
        row[DIGIT] = flag(Character.isDigit(first));
        row[PUNCTUATION] = flag(one && !Words.isAlphanumeric(first));
        row[SENTENCE_END] = flag(STOPS.contains(word));
        row[COMMA] = flag(COMMAS.contains(word));
        row[COLON] = flag(word.equals(":"));
        row[CLITIC] = flag(!one && (first == '’' || first == '\''));
        row[BRACKET] = flag(BRACKETS.contains(word));
    }

    private static boolean isAllCapitals(String word) {
        boolean cased = word.codePoints().anyMatch(Character::isUpperCase);
        return cased && word.codePoints().noneMatch(Character::isLowerCase);
    }

    private static float flag(boolean value) {
        return value ? 1 : 0;
    }
}
