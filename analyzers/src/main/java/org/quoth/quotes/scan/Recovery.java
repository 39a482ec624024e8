package org.quoth.quotes.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a quote ends that nobody closed. */
final class Recovery {
    private static final String VERB =
            "(?:said|says|say|asked|asks|added|adds|told|replied|answered|continued|explained|"
                    + "wrote|writes|tweeted|argued|noted|insisted|warned|stated|declared|announced|cried|shouted|whispered|recalled|"
                    + "concluded|responded|admitted|acknowledged|remarked|exclaimed|returned|observed)";
    private static final String WHO =
            "(?:[Hh]e|[Ss]he|[Tt]hey|(?:[Tt]he |[Aa]n? )?(?:\\p{Lu}[\\p{L}.’'-]{0,30})(?: \\p{Lu}[\\p{L}.’'-]{0,30}){0,3})";

    private static final String TURN_FORM =
            "\\s{0,3}(?:(?<who>" + WHO + ") " + VERB + "|" + VERB + " (?<whom>" + WHO + "))\\b";

    /** The narration's turn: <i>, he said</i> and <i>, said Mr. Dar</i>. */
    static final Pattern ATTRIBUTION = Pattern.compile("(?<=[,?!—–-])" + TURN_FORM);

    private static final Pattern TURN = Pattern.compile(TURN_FORM);
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…]+(?=\\s+[\\p{Lu}“\"])");

    private Recovery() {}

    /**
     * Where the words after a mark stop being quoted.
     *
     * @param limit the latest that they can end: the paragraph's end, or the next quote's begin
     */
    static int end(String text, Mark opener, int limit) {
        int from = Math.min(opener.end(), limit);
        Matcher attribution = ATTRIBUTION.matcher(text).region(from, limit);
        attribution.useTransparentBounds(true);
        if (attribution.find()) {
            return trim(text, from, attribution.start());
        }
        if (opener.leads() || introduced(text, opener.begin())) {
            return trim(text, from, limit);
        }
        Matcher sentence = SENTENCE_END.matcher(text).region(from, limit);
        return trim(text, from, sentence.find() ? sentence.end() : limit);
    }

    /** The same where the next paragraph goes on with a mark: only a paragraph that ends with the narration ends early. */
    static int endOfFirst(String text, Mark opener, int limit) {
        int from = Math.min(opener.end(), limit);
        Matcher attribution = ATTRIBUTION.matcher(text).region(from, limit);
        attribution.useTransparentBounds(true);
        while (attribution.find()) {
            if (attribution.end() >= limit - 2) {
                return trim(text, from, attribution.start());
            }
        }
        return limit;
    }

    /** Whether a closing mark after a comma or the like is followed by <i>he said</i>. */
    static boolean narrationFollows(String text, Mark mark, int limit) {
        if (",?!".indexOf(text.charAt(mark.begin() - 1)) < 0) {
            return false;
        }
        Matcher turn = TURN.matcher(text).region(mark.end(), limit);
        return turn.lookingAt();
    }

    /** After a colon or a comma whole sentences are quoted. */
    private static boolean introduced(String text, int begin) {
        int at = begin - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= 0 && (text.charAt(at) == ':' || text.charAt(at) == ',');
    }

    private static int trim(String text, int from, int to) {
        int end = to;
        while (end > from && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
