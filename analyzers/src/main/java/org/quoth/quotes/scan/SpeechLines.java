package org.quoth.quotes.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quoth.model.Span;
import org.quoth.quotes.scan.Marked.Kind;

/** Lines that are somebody's words without quotation marks: dialogue after a dash, transcripts. */
final class SpeechLines {
    private static final Pattern DASH = Pattern.compile("[-–—―]{1,2}\\s?(?=[\\p{Lu}¿¡…\\p{N}])");
    private static final Pattern LABEL = Pattern.compile(
            "(?<name>(?:(?:MR|MRS|MS|DR|SEN|GOV|REP|Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\\. )?\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}|de|van|von|al|el|bin)[\\p{L}.’'-]*){0,4})"
                    + "(?: ?\\([^()\\n]{1,40}\\))?:\\s+(?=\\S)");
    /** Labels that announce something else than a speaker. */
    private static final Set<String> NO_SPEAKERS = Set.of(
            "correction",
            "update",
            "updated",
            "note",
            "editor's note",
            "editor’s note",
            "email",
            "e-mail",
            "read",
            "read more",
            "related",
            "watch",
            "photo",
            "photos",
            "video",
            "source",
            "sources",
            "previously",
            "more",
            "ps",
            "p.s.",
            "breaking",
            "where",
            "when",
            "what",
            "who",
            "why",
            "how",
            "price",
            "tickets",
            "result",
            "results",
            "score",
            "verdict",
            "background",
            "summary",
            "advertisement",
            "disclosure",
            "disclaimer",
            "copyright",
            "contact",
            "website",
            "phone",
            "tel",
            "date",
            "time",
            "location",
            "twitter",
            "facebook",
            "listen",
            "also",
            "tip",
            "warning",
            "example",
            "question of the day",
            "quote of the day",
            "the bottom line",
            "bottom line",
            "fact",
            "facts",
            "pros",
            "cons",
            "caption",
            "image",
            "credit",
            "written by",
            "reporting");

    private SpeechLines() {}

    /** For each paragraph none or one. */
    static List<List<Draft>> find(String text, List<Span> paragraphs) {
        List<Optional<Span>> labels =
                paragraphs.stream().map(span -> label(text, span)).toList();
        Map<String, Integer> counts = new HashMap<>();
        labels.forEach(label -> label.ifPresent(span -> counts.merge(key(text, span), 1, Integer::sum)));
        boolean transcript = (counts.size() >= 2 && counts.values().stream().anyMatch(count -> count >= 2))
                || counts.keySet().stream().filter(SpeechLines::isShouted).count() >= 2;
        List<List<Draft>> found = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span span = paragraphs.get(i);
            Optional<Span> label = transcript ? labels.get(i) : Optional.empty();
            if (label.isPresent()) {
                found.add(List.of(transcriptLine(text, span, label.get())));
            } else if (isDialogue(text, paragraphs, i)) {
                found.add(List.of(dashLine(text, span)));
            } else {
                found.add(List.of());
            }
        }
        return found;
    }

    private static Optional<Span> label(String text, Span span) {
        // A transcript that is quoted as a whole opens every line with a mark.
        int begin = afterMarks(text, span);
        Matcher matcher = LABEL.matcher(text).region(begin, Math.min(span.end(), begin + 120));
        if (!matcher.lookingAt() || matcher.end() >= span.end()) {
            return Optional.empty();
        }
        Span name = new Span(matcher.start("name"), matcher.end("name"));
        String plain = text.substring(name.begin(), name.end()).toLowerCase(Locale.ROOT);
        return NO_SPEAKERS.contains(plain) ? Optional.empty() : Optional.of(name);
    }

    private static int afterMarks(String text, Span span) {
        int begin = span.begin();
        while (begin < span.end() - 1 && MarkReader.family(text.charAt(begin)) != null) {
            begin++;
        }
        return begin;
    }

    private static String key(String text, Span name) {
        return text.substring(name.begin(), name.end());
    }

    private static boolean isShouted(String name) {
        return name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static Draft transcriptLine(String text, Span span, Span name) {
        int at = text.indexOf(':', name.end()) + 1;
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        Span words = new Span(at, span.end());
        return new Draft(Kind.TRANSCRIPT, words, words, Optional.of(name));
    }

    /** A dash alone may begin a list or a signature: dialogue has two lines in a row, or says who speaks. */
    private static boolean isDialogue(String text, List<Span> paragraphs, int i) {
        Span span = paragraphs.get(i);
        if (!opensWithDash(text, span)) {
            return false;
        }
        if (attribution(text, span).isPresent()) {
            return true;
        }
        char dash = text.charAt(span.begin());
        if (dash == '-' || !isSentenceAfter(text, span, dash)) {
            return false;
        }
        List<Span> beside = new ArrayList<>();
        for (int k = Math.max(0, i - 1); k <= Math.min(paragraphs.size() - 1, i + 1); k++) {
            if (k != i && isSentenceAfter(text, paragraphs.get(k), dash)) {
                beside.add(paragraphs.get(k));
            }
        }
        // The items of a list are sentences too, but nobody asks or says anything in them.
        return !beside.isEmpty()
                && (asks(text, span)
                        || beside.stream()
                                .anyMatch(line -> asks(text, line)
                                        || attribution(text, line).isPresent()));
    }

    private static boolean asks(String text, Span span) {
        return "?!".indexOf(text.charAt(span.end() - 1)) >= 0;
    }

    private static boolean isSentenceAfter(String text, Span span, char dash) {
        return text.charAt(span.begin()) == dash
                && opensWithDash(text, span)
                && ".?!…\"”".indexOf(text.charAt(span.end() - 1)) >= 0;
    }

    private static boolean opensWithDash(String text, Span span) {
        return DASH.matcher(text)
                .region(span.begin(), Math.min(span.end(), span.begin() + 5))
                .useTransparentBounds(true)
                .lookingAt();
    }

    private static Optional<Matcher> attribution(String text, Span span) {
        Matcher matcher =
                Recovery.ATTRIBUTION.matcher(text).region(span.begin() + 2, Math.max(span.begin() + 2, span.end()));
        matcher.useTransparentBounds(true);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static Draft dashLine(String text, Span span) {
        Matcher dash = DASH.matcher(text).region(span.begin(), span.end());
        int from = dash.lookingAt() ? dash.end() : span.begin() + 1;
        Optional<Matcher> attribution = attribution(text, span).filter(matcher -> matcher.start() > from);
        if (attribution.isEmpty()) {
            return new Draft(Kind.DASH, span, new Span(from, span.end()), Optional.empty());
        }
        Matcher who = attribution.get();
        int to = who.start();
        while (to > from + 1 && " ,-–—―".indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        String group = who.start("who") >= 0 ? "who" : "whom";
        return new Draft(
                Kind.DASH,
                new Span(span.begin(), to),
                new Span(from, to),
                Optional.of(new Span(who.start(group), who.end(group))));
    }
}
