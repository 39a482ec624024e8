package org.quoth.language;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quoth.Analysis;
import org.quoth.model.Document;
import org.quoth.model.Paragraph;
import org.quoth.model.Sentence;
import org.quoth.model.Token;

/**
 * The sentences of a document, and of each what it stands in.
 *
 * @param document the document
 * @param sentences its sentences
 * @param layout of each sentence the paragraph in which it stands
 */
record NewsText(Document document, ImmutableList<Sentence> sentences, ImmutableList<Paragraph> layout) {
    private static final int LONG_WORD = 4;
    private static final int HEADLINE_WORDS = 3;

    static NewsText of(Analysis analysis) {
        List<Paragraph> layout = new ArrayList<>();
        ImmutableList<Paragraph> paragraphs = analysis.paragraphs();
        int current = 0;
        for (Sentence sentence : analysis.sentences()) {
            while (!paragraphs.get(current).span().contains(sentence.span())) {
                current++;
            }
            layout.add(paragraphs.get(current));
        }
        return new NewsText(analysis.document(), analysis.sentences(), ImmutableList.copyOf(layout));
    }

    Token token(int sentence, int index) {
        return sentences.get(sentence).tokens().get(index);
    }

    ImmutableList<Token> tokens(int sentence) {
        return sentences.get(sentence).tokens();
    }

    boolean isRunningText(int sentence) {
        Paragraph.Kind kind = layout.get(sentence).kind();
        return kind == Paragraph.Kind.BODY || kind == Paragraph.Kind.LIST_ITEM;
    }

    /** Whether it is a headline, in which a capital says nothing: most long words have one, and no full stop ends it. */
    boolean isHeadline(int sentence) {
        ImmutableList<Token> tokens = tokens(sentence);
        int large = 0;
        int small = 0;
        boolean shouted = true;
        for (Token token : tokens) {
            shouted &= token.text().equals(token.text().toUpperCase(Locale.ROOT));
            if (token.text().length() < LONG_WORD
                    || !Character.isLetter(token.text().charAt(0))) {
                continue;
            }
            if (Character.isLowerCase(token.text().charAt(0))) {
                small++;
            } else {
                large++;
            }
        }
        boolean closed = tokens.get(tokens.size() - 1).text().matches("[.?!]");
        return large >= HEADLINE_WORDS && large >= 4 * small && (shouted || !closed);
    }
}
