package org.quoth.language;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.TokenizerFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a paragraph into words and punctuation marks as the Penn Treebank does. The words are what the models were
 * trained on; the offsets say what stands in the text.
 */
final class Tokenizer {
    /** Some of the lexer's rules look far ahead, so that its time would be quadratic on a text without an end. */
    private static final int WINDOW = 600;

    private static final int LONGEST_WORD = 250;

    private static final TokenizerFactory<CoreLabel> FACTORY =
            PTBTokenizer.coreLabelFactory("invertible=true,untokenizable=noneKeep");

    private Tokenizer() {}

    /** The tokens of a stretch of text, in order, disjoint, none of them blank; their offsets are those of the text. */
    static List<CoreLabel> tokens(String text, int begin, int end) {
        List<CoreLabel> tokens = new ArrayList<>();
        int from = begin;
        while (from < end) {
            int to = windowEnd(text, from, end);
            addTokens(text, from, to, tokens);
            from = to;
        }
        return tokens;
    }

    private static void addTokens(String text, int from, int to, List<CoreLabel> tokens) {
        for (CoreLabel token :
                FACTORY.getTokenizer(new StringReader(harmless(text, from, to))).tokenize()) {
            int begin = from + token.beginPosition();
            int end = Math.min(to, from + token.endPosition());
            boolean follows = tokens.isEmpty() || tokens.get(tokens.size() - 1).endPosition() <= begin;
            if (begin < end && follows && !text.substring(begin, end).isBlank()) {
                token.setBeginPosition(begin);
                token.setEndPosition(end);
                tokens.add(token);
            }
        }
    }

    /**
     * Between two words in lower case, where the lexer needs no context; or else before a blank; and where there is
     * none for long, anywhere but within a surrogate pair.
     */
    private static int windowEnd(String text, int from, int end) {
        int blank = from;
        int gap = from;
        for (int i = from + 1; i < end; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                blank = i;
                gap = isWordGap(text, i, end) ? i : gap;
            }
            if (i - from >= WINDOW && blank > from) {
                return gap > from ? gap : blank;
            }
            if (i - blank >= LONGEST_WORD) {
                return blank > from ? blank : pairSafe(text, i);
            }
        }
        return end;
    }

    private static boolean isWordGap(String text, int blank, int end) {
        return Character.isLowerCase(text.charAt(blank - 1))
                && blank + 1 < end
                && Character.isLowerCase(text.charAt(blank + 1));
    }

    private static int pairSafe(String text, int offset) {
        return Character.isLowSurrogate(text.charAt(offset)) ? offset + 1 : offset;
    }

    /** As many chars as in the text, but none that the lexer cannot read. */
    private static String harmless(String text, int from, int to) {
        StringBuilder chars = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                chars.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                chars.append('\uFFFD');
            } else {
                chars.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return chars.toString();
    }

    /**
     * The same tokens, where an abbreviation that ends a sentence has its full stop back: the lexer gives it to the
     * end of the sentence, which is what taggers were trained on.
     */
    static ImmutableList<CoreLabel> withoutBorrowedStops(List<CoreLabel> tokens) {
        ImmutableList.Builder<CoreLabel> kept = ImmutableList.builder();
        for (int i = 0; i < tokens.size(); i++) {
            CoreLabel token = tokens.get(i);
            kept.add(token);
            if (i + 1 < tokens.size() && lendsItsStop(token, tokens.get(i + 1))) {
                token.setEndPosition(tokens.get(++i).endPosition());
            }
        }
        return kept.build();
    }

    private static boolean lendsItsStop(CoreLabel token, CoreLabel next) {
        String written = token.get(CoreAnnotations.OriginalTextAnnotation.class);
        return ".".equals(next.word())
                && next.beginPosition() == token.endPosition()
                && token.word().endsWith(".")
                && !token.word().equals(".")
                && token.endPosition() - token.beginPosition() < token.word().length()
                && (written == null || !written.endsWith("."));
    }
}
