package org.quoth.quotes;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.quoth.model.CueClass;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Sentence;
import org.quoth.model.Span;
import org.quoth.model.Token;

/**
 * Attribution within attribution: in <i>“Yes,” he said, according to a statement</i> the head tags the outer one, for
 * its training data has no word in two attributions. The clause between the closing mark and the outer attribution is
 * read here: a subject and a verb of saying, in either order, and what is told of either without another verb, unless
 * after a comma.
 */
final class NestedSpeech {
    private static final String CLOSING = "”\"»’'";
    private static final int LONGEST = 25;

    private final Document document;
    private final ImmutableList<Sentence> sentences;
    private final CueLexicon lexicon;

    NestedSpeech(Document document, List<Sentence> sentences, CueLexicon lexicon) {
        this.document = document;
        this.sentences = ImmutableList.copyOf(sentences);
        this.lexicon = lexicon;
    }

    /** The same quotes; those that hold another attribution are followed by it. */
    ImmutableList<Quote> unfold(List<Quote> quotes) {
        return quotes.stream().flatMap(quote -> unfold(quote, quotes)).collect(toImmutableList());
    }

    private Stream<Quote> unfold(Quote quote, List<Quote> others) {
        if (quote.type() == Quote.Type.INDIRECT || quote.cue().isEmpty()) {
            return Stream.of(quote);
        }
        Excerpt last = quote.content().get(quote.content().size() - 1);
        int mark = lastMark(last);
        int outer = Math.min(
                quote.cue().get().begin(), quote.source().map(Excerpt::begin).orElse(Integer.MAX_VALUE));
        if (mark < 0 || outer <= mark) {
            return Stream.of(quote);
        }
        List<Token> between = between(mark, outer);
        return clause(between)
                .filter(clause -> isFree(clause, quote, others))
                .map(clause -> Stream.of(around(quote, clause), within(quote, mark, clause)))
                .orElseGet(() -> Stream.of(quote));
    }

    /** A subject and its verb of saying. */
    private record Clause(Span subject, Span verb, CueClass kind) {
        Span span() {
            return subject.cover(verb);
        }
    }

    /** The offset after the last closing mark; negative where none closes the words before. */
    private static int lastMark(Excerpt content) {
        String text = content.text();
        for (int i = text.length() - 1; i > 0; i--) {
            boolean apostrophe = i + 1 < text.length() && Character.isLetter(text.charAt(i + 1));
            if (CLOSING.indexOf(text.charAt(i)) >= 0 && !apostrophe) {
                return content.begin() + i + 1;
            }
        }
        return -1;
    }

    /** The words after an offset, in its sentence, before the outer attribution. */
    private List<Token> between(int begin, int end) {
        return sentences.stream()
                .filter(sentence -> sentence.span().begin() < begin
                        && begin <= sentence.span().end())
                .filter(sentence -> end <= sentence.span().end())
                .flatMap(sentence -> sentence.tokens().stream())
                .filter(token -> token.span().begin() >= begin && token.span().end() <= end)
                .dropWhile(token -> !isWord(token))
                .toList();
    }

    private static boolean isWord(Token token) {
        return Character.isLetterOrDigit(token.text().codePointAt(0));
    }

    private Optional<Clause> clause(List<Token> tokens) {
        if (tokens.isEmpty() || tokens.size() > LONGEST) {
            return Optional.empty();
        }
        int verb = isFinite(tokens.get(0)) ? 0 : nominals(tokens, 0);
        if (verb == tokens.size() || !isFinite(tokens.get(verb))) {
            return Optional.empty();
        }
        int first = verb == 0 ? 1 : 0;
        int end = verb == 0 ? nominals(tokens, 1) : verb;
        List<Token> rest = tokens.subList(Math.max(verb + 1, end), tokens.size());
        return first < end && isAside(rest) ? clause(tokens.subList(first, end), tokens.get(verb)) : Optional.empty();
    }

    /** The end of the nouns and their like that stand from an index on. */
    private static int nominals(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && isNominal(tokens.get(end))) {
            end++;
        }
        return end;
    }

    /** To whom and when, but no clause of its own, unless a comma sets it off. */
    private static boolean isAside(List<Token> rest) {
        return rest.stream().takeWhile(NestedSpeech::isWord).noneMatch(NestedSpeech::isFinite);
    }

    private static boolean isFinite(Token token) {
        return token.tag().equals("VBD")
                || token.tag().equals("VBZ")
                || token.tag().equals("VBP");
    }

    private Optional<Clause> clause(List<Token> subject, Token verb) {
        CueClass kind = lexicon.classify(forms(List.of(verb)), forms(subject));
        if (kind != CueClass.SPEECH && kind != CueClass.WRITING) {
            return Optional.empty();
        }
        Span who = subject.get(0).span().cover(subject.get(subject.size() - 1).span());
        return Optional.of(new Clause(who, verb.span(), kind));
    }

    private static boolean isNominal(Token token) {
        return token.tag().startsWith("NN")
                || token.tag().startsWith("PRP")
                || token.tag().equals("DT")
                || token.tag().equals("JJ");
    }

    /** Whether no other quote has the clause for its own. */
    private static boolean isFree(Clause clause, Quote quote, List<Quote> others) {
        return others.stream()
                .filter(other -> !other.equals(quote))
                .flatMap(other -> Stream.concat(other.cue().stream(), other.source().stream()))
                .noneMatch(excerpt -> excerpt.span().overlaps(clause.span()));
    }

    private Quote within(Quote quote, int mark, Clause clause) {
        List<Excerpt> content = new ArrayList<>(quote.content());
        Excerpt last = content.remove(content.size() - 1);
        content.add(document.excerpt(new Span(last.begin(), mark)));
        return Quote.of(Quote.Type.DIRECT, content, quote.confidence())
                .withSource(document.excerpt(clause.subject()))
                .withCue(document.excerpt(clause.verb()), clause.kind())
                .asNested();
    }

    private Quote around(Quote quote, Clause clause) {
        List<Excerpt> content = new ArrayList<>(quote.content());
        Excerpt last = content.remove(content.size() - 1);
        content.add(document.excerpt(last.span().cover(clause.span())));
        Quote outer = Quote.of(Quote.Type.MIXED, content, quote.confidence());
        Quote cued =
                quote.cue().map(cue -> outer.withCue(cue, quote.cueClass())).orElse(outer);
        return quote.source().map(cued::withSource).orElse(cued);
    }

    private static ImmutableList<String> forms(List<Token> tokens) {
        return tokens.stream()
                .flatMap(token -> Stream.of(token.lemma(), token.text()))
                .map(form -> form.toLowerCase(Locale.ROOT))
                .collect(toImmutableList());
    }
}
