package org.quoth.quotes.speakers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quoth.model.Quote;
import org.quoth.model.Span;

/** Answers that depend on other answers: "I" inside a quote, and quotes without a source. */
final class Conversation {
    private static final double SAME_PARAGRAPH = 0.85;
    private static final double NEXT_PARAGRAPH = 0.6;
    private static final double ALTERNATION = 0.5;
    private static final double NARRATOR = 0.8;

    private final Discourse discourse;
    private final List<Quote> quotes;
    private final List<Optional<Resolution>> answers;
    private final Optional<Referent> author;

    Conversation(
            Discourse discourse, List<Quote> quotes, List<Optional<Resolution>> answers, Optional<Referent> author) {
        this.discourse = discourse;
        this.quotes = quotes;
        this.answers = answers;
        this.author = author;
    }

    /** "I" is whoever says the smallest quote around it, or else the author. */
    void firstPerson(int quote) {
        Span source = quotes.get(quote).source().orElseThrow().span();
        Optional<Resolution> around = Optional.empty();
        int smallest = Integer.MAX_VALUE;
        for (int other = 0; other < quotes.size(); other++) {
            Span span = quotes.get(other).span();
            if (other != quote
                    && answers.get(other).isPresent()
                    && span.length() < smallest
                    && holds(quotes.get(other), source)) {
                around = answers.get(other);
                smallest = span.length();
            }
        }
        boolean quoted = discourse.isQuoted(Math.min(discourse.tokenAt(source.begin()), discourse.size() - 1));
        Optional<Resolution> narrator = quoted ? Optional.empty() : author.map(who -> new Resolution(who, NARRATOR));
        answers.set(
                quote,
                around.map(found -> found.times(0.95)).or(() -> narrator).map(raw -> raw.by(Route.FIRST_PERSON)));
    }

    private static boolean holds(Quote quote, Span source) {
        return quote.content().stream().anyMatch(part -> part.span().contains(source));
    }

    /** Quotes without a source go to whoever the conversation gives the word. */
    void fillIn() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < quotes.size(); i++) {
            if (!quotes.get(i).nested()) {
                order.add(i);
            }
        }
        order.sort(Comparator.comparing(i -> quotes.get(i).span()));
        for (int k = 1; k < order.size(); k++) {
            int quote = order.get(k);
            if (quotes.get(quote).source().isEmpty() && quotes.get(quote).type() != Quote.Type.INDIRECT) {
                answers.set(quote, byTurn(order, k).map(raw -> raw.by(Route.CONVERSATION)));
            }
        }
    }

    private Optional<Resolution> byTurn(List<Integer> order, int k) {
        int paragraph = paragraph(order.get(k));
        int before = order.get(k - 1);
        Optional<Resolution> last = answers.get(before);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        int gap = paragraph - paragraphEnd(before);
        if (gap <= 0) {
            return last.map(found -> found.times(SAME_PARAGRAPH));
        }
        if (gap > 1) {
            return Optional.empty();
        }
        if (k >= 2 && paragraph - paragraph(order.get(k - 2)) <= 2) {
            Optional<Resolution> other = answers.get(order.get(k - 2));
            boolean dialogue =
                    other.isPresent() && other.get().who() != last.get().who() && wholeParagraph(order.get(k));
            if (dialogue) {
                return other.map(found -> found.times(ALTERNATION));
            }
        }
        return last.map(found -> found.times(NEXT_PARAGRAPH));
    }

    private boolean wholeParagraph(int quote) {
        int first = discourse.tokenAt(quotes.get(quote).span().begin());
        return first == 0
                || discourse.paragraphOf(first - 1) != discourse.paragraphOf(Math.min(first, discourse.size() - 1));
    }

    private int paragraph(int quote) {
        return paragraphOf(discourse.tokenAt(quotes.get(quote).span().begin()));
    }

    private int paragraphEnd(int quote) {
        return paragraphOf(discourse.tokenEnd(quotes.get(quote).span().end()) - 1);
    }

    private int paragraphOf(int token) {
        return discourse.size() == 0 ? 0 : discourse.paragraphOf(Math.max(0, Math.min(token, discourse.size() - 1)));
    }
}
