package org.quoth.evaluate;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quoth.QuothException;

/**
 * A sentence of the Stanford Sentiment Treebank, written as people write: without the spaces and the brackets of its
 * tokens. {@code analyzers/training/sentiment/data.py} does the same.
 *
 * @param text the sentence
 * @param stars its class, 0 (worst) to 4
 */
record TreebankSentence(String text, int stars) {
    private static final Pattern TOKEN = Pattern.compile("\\(\\d|\\)|[^\\s()]+");
    private static final Pattern NO_SPACE_BEFORE =
            Pattern.compile("(?:[.,:;?!%)\\]”…]|\\.\\.+|'|'(?:s|re|ve|ll|d|m|t|S|em)|n't|N'T)");
    private static final ImmutableSet<String> NO_SPACE_AFTER = ImmutableSet.of("(", "[", "“", "‘", "$", "#");
    private static final ImmutableMap<String, String> WRITTEN = ImmutableMap.<String, String>builder()
            .put("-LRB-", "(")
            .put("-RRB-", ")")
            .put("-LSB-", "[")
            .put("-RSB-", "]")
            .put("``", "“")
            .put("''", "”")
            .put("`", "‘")
            .buildOrThrow();

    static TreebankSentence parse(String tree) {
        if (!tree.matches("\\([0-4] .*")) {
            throw new QuothException("a tree begins with '(' and its class, 0 to 4, but this line is '" + tree + "'");
        }
        StringBuilder text = new StringBuilder();
        boolean glue = true;
        Matcher tokens = TOKEN.matcher(tree);
        while (tokens.find()) {
            String token = tokens.group();
            if (token.equals(")") || (token.length() == 2 && token.charAt(0) == '(')) {
                continue;
            }
            String word = Objects.requireNonNullElse(
                    WRITTEN.get(token), token.replace("\\/", "/").replace("\\*", "*"));
            if (!glue && !NO_SPACE_BEFORE.matcher(word).matches()) {
                text.append(' ');
            }
            text.append(word);
            glue = NO_SPACE_AFTER.contains(word);
        }
        return new TreebankSentence(text.toString(), tree.charAt(1) - '0');
    }
}
