package org.quoth.quotes.scan;

/**
 * One quotation mark, or what looks like one.
 *
 * @param begin offset of its first char in the text
 * @param end offset after its last char
 * @param family which marks can be its partner
 * @param glyph its first char
 * @param side whether it opens or closes
 * @param weak for a closing one: more likely an apostrophe or an inch, unless nothing better closes
 * @param leads whether nothing but marks stands before it in its paragraph
 */
record Mark(int begin, int end, Family family, char glyph, Side side, boolean weak, boolean leads) {

    /** Marks of one family can be partners. */
    enum Family {
        DOUBLE,
        TWICE_SINGLE,
        SINGLE,
        GUILLEMET,
        SINGLE_GUILLEMET
    }

    /** What a mark does. */
    enum Side {
        OPEN,
        CLOSE,
        /** Closes where something is open, opens where nothing is. */
        EITHER
    }

    boolean isSingle() {
        return family == Family.SINGLE;
    }
}
