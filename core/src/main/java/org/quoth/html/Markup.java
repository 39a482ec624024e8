package org.quoth.html;

import java.util.Locale;

/** HTML in the making. What comes from a document goes through {@link #text}, and nothing else does. */
final class Markup {
    private static final int C0_END = 0x20;
    private static final int DELETE = 0x7f;
    private static final int C1_END = 0x9f;
    private static final int PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;
    private static final int REPLACEMENT = 0xfffd;
    private static final int PLANE_MASK = 0xffff;
    private static final int LAST_CHARACTER = 0xfffd;

    private final StringBuilder out = new StringBuilder();

    /** Markup of our own. */
    Markup html(String markup) {
        out.append(markup);
        return this;
    }

    /** Anybody's text, for element content and for quoted attribute values. */
    Markup text(String untrusted) {
        untrusted.codePoints().forEach(this::point);
        return this;
    }

    /** An attribute whose value is anybody's text. */
    Markup attribute(String name, String untrusted) {
        return html(" " + name + "=\"").text(untrusted).html("\"");
    }

    /** A number of ours, in the page's language. */
    Markup number(String format, Object... values) {
        return html(String.format(Locale.ROOT, format, values));
    }

    static String escape(String untrusted) {
        return new Markup().text(untrusted).toString();
    }

    private void point(int point) {
        switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> plain(point);
        }
    }

    private void plain(int point) {
        if (point == '\n' || point == '\t' || point == '\r' || point == '\f') {
            out.append(point == '\f' ? '\n' : (char) point);
        } else if (point < C0_END) {
            out.appendCodePoint(PICTURES + point);
        } else if (point == DELETE) {
            out.appendCodePoint(PICTURE_OF_DELETE);
        } else if (turnsTheText(point)) {
            out.append(String.format(Locale.ROOT, "[U+%04X]", point));
        } else {
            out.appendCodePoint(isUnprintable(point) ? REPLACEMENT : point);
        }
    }

    /** Embeddings, overrides and isolates: they could make a text read as another one than it is. */
    private static boolean turnsTheText(int point) {
        return (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isUnprintable(int point) {
        return (point > DELETE && point <= C1_END)
                || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)
                || (point & PLANE_MASK) > LAST_CHARACTER;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
