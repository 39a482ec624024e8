package org.quoth.cli;

/** Terminal colours, or none. */
record Colours(boolean on) {
    private static final char ESCAPE = '\u001b';

    String bold(String text) {
        return in("1", text);
    }

    String faint(String text) {
        return in("2", text);
    }

    String good(String text) {
        return in("32", text);
    }

    String bad(String text) {
        return in("31", text);
    }

    private String in(String code, String text) {
        return on ? ESCAPE + "[" + code + "m" + text + ESCAPE + "[0m" : text;
    }

    /** What a document says must not steer the terminal. */
    static String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isWhitespace(point) ? ' ' : point)
                .map(point ->
                        Character.isISOControl(point) || turnsTheText(point) || isSurrogate(point) ? 0xfffd : point)
                .forEach(safe::appendCodePoint);
        return safe.toString();
    }

    private static boolean turnsTheText(int point) {
        return (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
