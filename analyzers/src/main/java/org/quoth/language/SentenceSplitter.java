package org.quoth.language;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds where sentences end within a paragraph. Unlike CoreNLP's splitter it tells an opening straight quotation mark
 * from a closing one, and keeps {@code “Really?” he asked.} together.
 */
final class SentenceSplitter {
    private static final Pattern STOP = Pattern.compile("[.。]|[!?！？]+");
    private static final Pattern ELLIPSIS = Pattern.compile("…+|\\.{2,}|\\.( \\.)+");
    private static final Pattern CLOSER = Pattern.compile("[\\p{Pe}\\p{Pf}]|''|-R[CRS]B-");
    private static final Pattern STRAIGHT = Pattern.compile("[\"'＂＇]+");
    private static final Pattern CUT = Pattern.compile("[,;:–—]|--");

    private final String text;
    private final int maxTokens;

    SentenceSplitter(String text, int maxTokens) {
        this.text = text;
        this.maxTokens = maxTokens;
    }

    List<List<CoreLabel>> split(List<CoreLabel> tokens) {
        List<List<CoreLabel>> sentences = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (!isStop(tokens.get(i))) {
                continue;
            }
            int end = afterClosers(tokens, i + 1);
            if (endsSentence(tokens, i, end)) {
                addCut(tokens.subList(begin, end), sentences);
                begin = end;
            }
            i = end - 1;
        }
        addCut(tokens.subList(begin, tokens.size()), sentences);
        return sentences;
    }

    private static boolean isStop(CoreLabel token) {
        return STOP.matcher(token.word()).matches() || isEllipsis(token);
    }

    private static boolean isEllipsis(CoreLabel token) {
        return ELLIPSIS.matcher(token.word()).matches();
    }

    /** Further stops, brackets and quotation marks belong to the sentence that they close. */
    private int afterClosers(List<CoreLabel> tokens, int from) {
        int i = from;
        while (i < tokens.size() && (isStop(tokens.get(i)) || closes(tokens, i))) {
            i++;
        }
        return i;
    }

    private boolean closes(List<CoreLabel> tokens, int index) {
        String word = tokens.get(index).word();
        if (CLOSER.matcher(word).matches()) {
            return true;
        }
        return STRAIGHT.matcher(word).matches() && (touchesPrevious(tokens, index) || index == tokens.size() - 1);
    }

    private static boolean touchesPrevious(List<CoreLabel> tokens, int index) {
        return tokens.get(index - 1).endPosition() == tokens.get(index).beginPosition();
    }

    private boolean endsSentence(List<CoreLabel> tokens, int stop, int end) {
        if (end == tokens.size()) {
            return true;
        }
        int first = text.codePointAt(tokens.get(end).beginPosition());
        if (isEllipsis(tokens.get(stop))) {
            return end > stop + 1 && Character.isUpperCase(first);
        }
        boolean speechClosed = end > stop + 1 && !isStop(tokens.get(end - 1));
        return !(speechClosed && Character.isLowerCase(first));
    }

    /** Too long a sentence is cut at its last comma or dash that leaves no tiny part, or else where the limit is. */
    private void addCut(List<CoreLabel> sentence, List<List<CoreLabel>> sentences) {
        int begin = 0;
        while (sentence.size() - begin > maxTokens) {
            int end = cut(sentence, begin);
            sentences.add(sentence.subList(begin, end));
            begin = end;
        }
        if (begin < sentence.size()) {
            sentences.add(sentence.subList(begin, sentence.size()));
        }
    }

    private int cut(List<CoreLabel> sentence, int begin) {
        int limit = begin + maxTokens;
        for (int end = limit; end > begin + maxTokens / 2; end--) {
            if (CUT.matcher(sentence.get(end - 1).word()).matches()) {
                return end;
            }
        }
        return limit;
    }
}
