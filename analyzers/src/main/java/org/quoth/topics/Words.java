package org.quoth.topics;

import com.google.common.collect.ImmutableMultiset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quoth.model.Span;

/** The words of a text that may say what it is about: three letters or more, in lower case. */
final class Words {
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    private Words() {}

    static ImmutableMultiset<String> of(String text, List<Span> spans) {
        ImmutableMultiset.Builder<String> words = ImmutableMultiset.builder();
        for (Span span : spans) {
            Matcher word = WORD.matcher(text).region(span.begin(), span.end());
            while (word.find()) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
        }
        return words.build();
    }
}
