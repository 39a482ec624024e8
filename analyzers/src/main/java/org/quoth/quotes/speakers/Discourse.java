package org.quoth.quotes.speakers;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.quoth.model.Document;
import org.quoth.model.Paragraph;
import org.quoth.model.Sentence;
import org.quoth.model.Span;
import org.quoth.model.Token;
import org.quoth.quotes.scan.Marked;
import org.quoth.quotes.scan.QuoteScanner;

/** The tokens of a document with what is known of each: its sentence, its paragraph, whether it is quoted. */
final class Discourse {
    private final Document document;
    private final ImmutableList<Token> tokens;
    private final int[] begins;
    private final int[] sentences;
    private final int[] paragraphs;
    private final boolean[] quoted;
    private final boolean[] heading;

    Discourse(Document document, List<Paragraph> layout, List<Sentence> sentences) {
        this.document = document;
        ImmutableList.Builder<Token> all = ImmutableList.builder();
        sentences.forEach(sentence -> all.addAll(sentence.tokens()));
        this.tokens = all.build();
        int size = tokens.size();
        this.begins = tokens.stream().mapToInt(token -> token.span().begin()).toArray();
        this.sentences = new int[size];
        this.paragraphs = new int[size];
        this.quoted = new boolean[size];
        this.heading = new boolean[size];
        number(sentences);
        place(layout);
        markQuoted(layout);
    }

    private void number(List<Sentence> list) {
        int at = 0;
        for (int s = 0; s < list.size(); s++) {
            int stop = at + list.get(s).tokens().size();
            Arrays.fill(sentences, at, stop, s);
            at = stop;
        }
    }

    private void place(List<Paragraph> layout) {
        int p = 0;
        for (int i = 0; i < begins.length; i++) {
            while (p + 1 < layout.size() && layout.get(p + 1).span().begin() <= begins[i]) {
                p++;
            }
            paragraphs[i] = p;
            heading[i] = !layout.isEmpty() && layout.get(p).kind() != Paragraph.Kind.BODY;
        }
    }

    private void markQuoted(List<Paragraph> layout) {
        for (Marked marked : QuoteScanner.scan(document.text(), layout)) {
            if (marked.depth() == 0 && marked.kind().isSpeech()) {
                for (int i = tokenAt(marked.span().begin());
                        i < size() && begins[i] < marked.span().end();
                        i++) {
                    quoted[i] = true;
                }
            }
        }
    }

    Document document() {
        return document;
    }

    int size() {
        return begins.length;
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** The word in lower case, or an empty one outside the text. */
    String lower(int i) {
        return i >= 0 && i < size() ? tokens.get(i).text().toLowerCase(Locale.ROOT) : "";
    }

    /** The tag, or an empty one outside the text. */
    String tag(int i) {
        return i >= 0 && i < size() ? tokens.get(i).tag() : "";
    }

    int sentenceOf(int i) {
        return sentences[i];
    }

    int paragraphOf(int i) {
        return paragraphs[i];
    }

    boolean isQuoted(int i) {
        return quoted[i];
    }

    boolean isHeading(int i) {
        return heading[i];
    }

    boolean sameSentence(int i, int k) {
        return i >= 0 && k >= 0 && i < size() && k < size() && sentences[i] == sentences[k];
    }

    /** The first token that ends after an offset; the number of tokens where there is none. */
    int tokenAt(int offset) {
        int found = Arrays.binarySearch(begins, offset);
        int at = found >= 0 ? found : Math.max(0, -found - 2);
        while (at < size() && tokens.get(at).span().end() <= offset) {
            at++;
        }
        return at;
    }

    /** The token after the last one that begins before an offset. */
    int tokenEnd(int offset) {
        int found = Arrays.binarySearch(begins, offset);
        return found >= 0 ? found : -found - 1;
    }

    Span span(int first, int end) {
        return tokens.get(first).span().cover(tokens.get(end - 1).span());
    }

    String text(int first, int end) {
        Span span = span(first, end);
        return document.text().substring(span.begin(), span.end());
    }

    /** What tokens do in their sentence, by the tags around them. */
    Place placeOf(int first, int end, boolean pronoun) {
        return new Place(first, end, sentences[first], paragraphs[first], quoted[first], roleOf(first, end), pronoun);
    }

    private Place.Role roleOf(int first, int end) {
        if (tag(first).equals("PRP$") || (end < size() && tag(end).equals("POS"))) {
            return Place.Role.POSSESSIVE;
        }
        int left = first - 1;
        while (sameSentence(left, first) && isInNounPhrase(tag(left))) {
            left--;
        }
        String before = sameSentence(left, first) ? tag(left) : "";
        if (before.startsWith("VB") && followsQuote(left)) {
            return Place.Role.SUBJECT; // "...," said Dar
        }
        if (before.equals("IN") || before.equals("TO")) {
            return Place.Role.OBLIQUE;
        }
        int right = afterApposition(first, end);
        String after = sameSentence(right, first) ? tag(right) : "";
        if (after.startsWith("VB") || after.equals("MD") || after.equals("RB")) {
            return before.startsWith("VB") && !opensClause(left) ? Place.Role.OBJECT : Place.Role.SUBJECT;
        }
        return before.startsWith("VB") ? Place.Role.OBJECT : Place.Role.OTHER;
    }

    /** Whether a quote ends right before a token. */
    boolean followsQuote(int i) {
        return i > 0
                && (quoted[i - 1]
                        || (i > 1
                                && quoted[i - 2]
                                && !Character.isLetter(lower(i - 1).charAt(0))));
    }

    /** "Says Dar will come": what follows begins a clause. */
    private boolean opensClause(int i) {
        String lemma = tokens.get(i).lemma();
        return lemma.equals("say") || lemma.equals("think") || lemma.equals("believe") || lemma.equals("hope");
    }

    private int afterApposition(int first, int end) {
        if (end >= size()
                || !sameSentence(end, first)
                || !tokens.get(end).text().equals(",")) {
            return end;
        }
        for (int i = end + 1; i < Math.min(size(), end + 16) && sameSentence(i, first); i++) {
            if (tokens.get(i).text().equals(",")) {
                return i + 1;
            }
        }
        return end;
    }

    static boolean isInNounPhrase(String tag) {
        return tag.startsWith("NN")
                || tag.startsWith("JJ")
                || tag.equals("DT")
                || tag.equals("CD")
                || tag.equals("PRP$")
                || tag.equals("POS");
    }
}
