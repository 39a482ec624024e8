package org.quoth.quotes.scan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quoth.model.Paragraph;
import org.quoth.model.Span;
import org.quoth.quotes.scan.Mark.Family;
import org.quoth.quotes.scan.Mark.Side;
import org.quoth.quotes.scan.MarkMatcher.Outcome;
import org.quoth.quotes.scan.MarkMatcher.Pair;

/**
 * Finds what a text marks as quoted: between quotation marks of any style, after a leading dash, after a speaker's name
 * and a colon.
 *
 * <pre>{@code
 * QuoteScanner.scan(text, analysis.paragraphs()).stream().filter(marked -> marked.kind().isSpeech());
 * }</pre>
 *
 * <p>A quote ends with its paragraph at the latest; one that nobody closes touches the next paragraph at most. Links,
 * bylines and boilerplate are passed over. Time is linear in the length of the text. Stateless, safe for any thread.
 */
public final class QuoteScanner {
    private static final Comparator<Draft> OUTER_FIRST = Comparator.<Draft>comparingInt(draft -> draft.begin)
            .thenComparing(draft -> draft.end, Comparator.reverseOrder());

    private QuoteScanner() {}

    /**
     * Everything that is marked in a text.
     *
     * @param text the whole text
     * @param paragraphs its paragraphs, in order
     * @return sorted by begin, the outer before the inner, properly nested, each inside one paragraph
     */
    public static ImmutableList<Marked> scan(String text, Collection<Paragraph> paragraphs) {
        List<Span> spans = paragraphs.stream()
                .filter(paragraph -> paragraph.kind().isContent())
                .map(Paragraph::span)
                .toList();
        return scanSpans(text, spans);
    }

    /**
     * Everything that is marked in some stretches of a text.
     *
     * @param text the whole text
     * @param paragraphs where its paragraphs stand, in order and apart
     * @return sorted by begin, the outer before the inner, properly nested, each inside one paragraph
     */
    public static ImmutableList<Marked> scanSpans(String text, List<Span> paragraphs) {
        List<List<Draft>> drafts = pair(text, paragraphs);
        List<List<Draft>> lines = SpeechLines.find(text, paragraphs);
        ImmutableList.Builder<Marked> found = ImmutableList.builder();
        for (int i = 0; i < paragraphs.size(); i++) {
            List<Draft> here = new ArrayList<>(lines.get(i));
            here.addAll(drafts.get(i));
            found.addAll(nest(text, paragraphs.get(i), here));
        }
        return found.build();
    }

    private static List<List<Draft>> pair(String text, List<Span> paragraphs) {
        List<List<Mark>> marks = paragraphs.stream()
                .map(span -> MarkReader.read(text, span.begin(), span.end()))
                .toList();
        List<List<Draft>> drafts = new ArrayList<>();
        List<Draft> before = List.of();
        for (int i = 0; i < paragraphs.size(); i++) {
            Span span = paragraphs.get(i);
            Set<Family> promised = i + 1 < marks.size() ? leading(marks.get(i + 1)) : Set.of();
            Outcome outcome = new MarkMatcher(text, span.end(), marks.get(i), promised).match();
            List<Draft> here = new ArrayList<>();
            outcome.pairs().forEach(pair -> here.add(new Draft(pair)));
            joinLeading(text, span, before, here);
            if (outcome.stray().isPresent()) {
                joinStray(text, span, outcome.stray().get(), before, here);
            }
            drafts.add(here);
            before = here;
        }
        return drafts;
    }

    /** The families whose marks open a paragraph. */
    private static Set<Family> leading(List<Mark> marks) {
        Set<Family> families = EnumSet.noneOf(Family.class);
        for (Mark mark : marks) {
            if (!mark.leads() || mark.side() == Side.CLOSE) {
                break;
            }
            families.add(mark.family());
        }
        return families;
    }

    /** A paragraph that opens with the mark that the one before left open goes on with it. */
    private static void joinLeading(String text, Span paragraph, List<Draft> before, List<Draft> here) {
        for (Draft earlier : before) {
            if (!earlier.atEnd) {
                continue;
            }
            here.stream()
                    .filter(draft -> draft.family.equals(earlier.family) && leads(text, paragraph, draft))
                    .findFirst()
                    .ifPresent(draft -> {
                        draft.continued = true;
                        earlier.continues = true;
                    });
        }
    }

    private static boolean leads(String text, Span paragraph, Draft draft) {
        for (int i = paragraph.begin(); i < draft.begin; i++) {
            if (MarkReader.family(text.charAt(i)) == null && !Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A closing mark that begins nowhere closes what the paragraph before left open; or what the paragraph itself
     * forgot to open, where the narration follows: <i>We will go,” Dar said.</i>
     */
    private static void joinStray(String text, Span paragraph, Mark mark, List<Draft> before, List<Draft> here) {
        if (mark.begin() == paragraph.begin()) {
            return;
        }
        Optional<Draft> earlier = before.stream()
                .filter(draft -> draft.atEnd && !draft.continues && draft.is(mark.family()))
                .findFirst();
        if (earlier.isEmpty() && !Recovery.narrationFollows(text, mark, paragraph.end())) {
            return;
        }
        Draft rest = new Draft(
                new Pair(mark.family(), paragraph.begin(), paragraph.begin(), mark.begin(), mark.end(), true, false));
        rest.continued = earlier.isPresent();
        earlier.ifPresent(draft -> draft.continues = true);
        here.add(rest);
    }

    private static List<Marked> nest(String text, Span paragraph, List<Draft> drafts) {
        drafts.sort(OUTER_FIRST);
        KindJudge judge = new KindJudge(text, paragraph);
        List<Marked> found = new ArrayList<>();
        Deque<Draft> around = new ArrayDeque<>();
        for (Draft draft : drafts) {
            while (!around.isEmpty() && around.peek().end <= draft.begin) {
                around.pop();
            }
            boolean fits = around.isEmpty() || draft.end <= around.peek().end;
            Optional<Span> inner = inner(text, draft);
            if (fits && inner.isPresent()) {
                found.add(judge.judge(draft, inner.get(), around.size()));
                around.push(draft);
            }
        }
        return found;
    }

    private static Optional<Span> inner(String text, Draft draft) {
        int from = draft.inner;
        int to = draft.innerEnd;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return from < to ? Optional.of(new Span(from, to)) : Optional.empty();
    }
}
