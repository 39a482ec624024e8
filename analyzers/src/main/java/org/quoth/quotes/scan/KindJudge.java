package org.quoth.quotes.scan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quoth.model.Span;
import org.quoth.quotes.scan.Marked.Kind;

/** Tells speech from titles, nicknames and scare quotes by form and surroundings, within one paragraph. */
final class KindJudge {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’.&-]*");
    private static final Pattern NAME_BEFORE = Pattern.compile("\\p{Lu}[\\p{L}.’'-]*\\s+\\(?$");
    private static final Pattern NAME_AFTER = Pattern.compile("^\\)?\\s+\\p{Lu}[\\p{Ll}’'-]+");
    private static final Pattern TITLE_CUE = Pattern.compile(
            "\\b(?:book|books|novel|film|films|movie|movies|song|songs|album|albums|single|show|series|sitcom|drama|comedy|play|"
                    + "musical|opera|poem|poems|essay|article|memoir|documentary|documentaries|episode|painting|podcast|column|"
                    + "magazine|titled|entitled|called|tune|hit|classic|anthem|lecture|chapter|paper|soundtrack|blockbuster|"
                    + "hits|ballad|sang|sing|singing|sings|performed|starred in|stars in|starring in|co-host of|host of|author of|"
                    + "on (?:abc|nbc|cbs|cnn|fox|msnbc|hbo|bbc)(?:’s|'s)?|(?:abc|nbc|cbs|cnn|fox|msnbc|hbo|bbc)(?:’s|'s))"
                    + "\\s*[,:]?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DISTANCE = Pattern.compile(
            "\\b(?:so-called|self-styled|self-described|supposed|alleged|an?|the|his|her|its|their|our|my|your|these|those|this|that|"
                    + "any|some|no|of|more|most|very|known as|dubbed|nicknamed|termed|labeled|labelled)\\s+$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CUE_BEFORE = Pattern.compile(
            "\\b(?:said|says|say|saying|told|tells|tweeted|wrote|writes|asked|added|replied|shouted|yelled|chanted|declared|"
                    + "(?<!so-)called|calls|calling|described|warned|noted|claimed|insisted|argued)\\b[^.!?“”\"]{0,40}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CUE_AFTER =
            Pattern.compile("\\s*,?\\s*(?:\\p{L}{1,20}\\s+){0,3}(?:said|says|asked|told|added|wrote)\\b");
    /** A quote and a comma before: the second of a list. */
    private static final Pattern LISTED = Pattern.compile("[”\"’'],?\\s*,?\\s*$");

    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "nor", "of", "off", "on",
            "or", "over", "per", "so", "the", "to", "up", "upon", "v", "via", "vs", "with", "yet");
    private static final Set<String> NO_FIRST_NAMES =
            Set.of("The", "A", "An", "In", "His", "Her", "This", "That", "When", "And", "But", "Is", "On", "At", "Of");
    private static final int AROUND = 60;
    private static final int SCARE_WORDS = 3;
    private static final int TITLE_WORDS = 12;

    private final String text;
    private final Span paragraph;

    KindJudge(String text, Span paragraph) {
        this.text = text;
        this.paragraph = paragraph;
    }

    Marked judge(Draft draft, Span inner, int depth) {
        Kind kind = draft.kind.orElseGet(() -> kind(draft, inner));
        return new Marked(
                new Span(draft.begin, draft.end),
                inner,
                depth,
                kind,
                draft.closed,
                draft.continued,
                draft.continues,
                confidence(kind, draft.closed),
                draft.source);
    }

    private Kind kind(Draft draft, Span inner) {
        if (!draft.closed || draft.continued || draft.continues) {
            return Kind.SPEECH;
        }
        String words = text.substring(inner.begin(), inner.end());
        String before = text.substring(Math.max(paragraph.begin(), draft.begin - AROUND), draft.begin);
        String after = text.substring(draft.end, Math.min(paragraph.end(), draft.end + AROUND));
        List<String> list = WORD.matcher(words.length() > 200 ? words.substring(0, 200) : words)
                .results()
                .map(found -> found.group())
                .toList();
        if (isNickname(words, list, before, after)) {
            return Kind.NICKNAME;
        }
        if (isTitle(words, list, before, after)) {
            return Kind.TITLE;
        }
        if (!standsInSentence(words, before, after)) {
            return Kind.SPEECH;
        }
        return isScare(list, before) ? Kind.SCARE : Kind.FRAGMENT;
    }

    private static boolean isNickname(String words, List<String> list, String before, String after) {
        if (list.isEmpty() || list.size() > 3 || ",.?!;:".indexOf(words.charAt(words.length() - 1)) >= 0) {
            return false;
        }
        boolean capital = list.stream().allMatch(word -> isCapital(word) || SMALL.contains(word));
        Matcher name = NAME_BEFORE.matcher(before);
        return capital && name.find() && NAME_AFTER.matcher(after).find() && isFirstName(before, name.start());
    }

    /** "The "Bill" Act" has an article where a name would have a first name. */
    private static boolean isFirstName(String before, int at) {
        return !NO_FIRST_NAMES.contains(before.substring(at).trim());
    }

    private static boolean isTitle(String words, List<String> list, String before, String after) {
        if (list.isEmpty() || list.size() > TITLE_WORDS || words.endsWith(".") || !isCapital(list.get(0))) {
            return false;
        }
        boolean cased =
                list.stream().allMatch(word -> isCapital(word) || SMALL.contains(word.toLowerCase(Locale.ROOT)));
        if (!cased || words.indexOf(". ") >= 0) {
            return false;
        }
        if (TITLE_CUE.matcher(before).find()) {
            return true;
        }
        long big = list.stream()
                .filter(word -> !SMALL.contains(word.toLowerCase(Locale.ROOT)))
                .count();
        boolean spoken =
                ",:".indexOf(lastChar(before)) >= 0 || before.isBlank() || words.endsWith("!") || words.endsWith("?");
        return big >= 2 && list.size() >= 2 && !spoken && !attributed(after);
    }

    /** Whether the sentence around goes on, before the quote or after it. */
    private static boolean standsInSentence(String words, String before, String after) {
        if (attributed(after) && (Character.isUpperCase(words.charAt(0)) || !endsWithWord(before))) {
            return false;
        }
        boolean runsOn = !closesClause(words) && startsLower(after) && !attributed(after);
        char last = lastChar(before);
        if (last == ':') {
            return false;
        }
        if (last == ',') {
            return Character.isLowerCase(words.charAt(0))
                    && (runsOn || LISTED.matcher(before).find());
        }
        if (".!?…”\"’'".indexOf(last) >= 0) {
            return runsOn;
        }
        return true;
    }

    private static boolean endsWithWord(String before) {
        return Character.isLetterOrDigit(lastChar(before));
    }

    private static boolean closesClause(String words) {
        return ",.?!;—-…".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private static boolean attributed(String after) {
        return Recovery.ATTRIBUTION.matcher("," + after).lookingAt()
                || CUE_AFTER.matcher(after).lookingAt();
    }

    private static boolean isScare(List<String> list, String before) {
        return list.size() <= SCARE_WORDS
                && DISTANCE.matcher(before).find()
                && !CUE_BEFORE.matcher(before).find();
    }

    private static boolean startsLower(String after) {
        String rest = after.stripLeading();
        return !rest.isEmpty() && Character.isLowerCase(rest.charAt(0));
    }

    private static char lastChar(String before) {
        int at = before.length() - 1;
        while (at >= 0 && (Character.isWhitespace(before.charAt(at)) || "*_".indexOf(before.charAt(at)) >= 0)) {
            at--;
        }
        return at < 0 ? '.' : before.charAt(at);
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0)) || Character.isDigit(word.charAt(0));
    }

    /** The share of each kind that lies in an attribution's content in PolNeAR's training articles; rounded. */
    private static double confidence(Kind kind, boolean closed) {
        double share = switch (kind) {
            case SPEECH -> 0.98;
            case FRAGMENT -> 0.89;
            case SCARE -> 0.77;
            case TITLE -> 0.42;
            case NICKNAME -> 0.47;
            case DASH, TRANSCRIPT -> 0.57;
        };
        return closed ? share : 0.75 * share;
    }
}
