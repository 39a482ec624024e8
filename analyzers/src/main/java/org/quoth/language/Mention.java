package org.quoth.language;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.Span;

/**
 * A place where the text names something.
 *
 * @param sentence which sentence of the text
 * @param from its first token in the sentence
 * @param to the token after its last
 * @param kind what is named
 * @param excerpt from the first token to the last
 */
record Mention(int sentence, int from, int to, Entity.Kind kind, Excerpt excerpt) {
    private static final Splitter BLANKS = Splitter.onPattern("[\\s\\p{Z}]+").omitEmptyStrings();

    static Mention of(NewsText text, int sentence, int from, int to, Entity.Kind kind) {
        Span first = text.token(sentence, from).span();
        Span last = text.token(sentence, to - 1).span();
        return new Mention(sentence, from, to, kind, text.document().excerpt(first.cover(last)));
    }

    Mention as(Entity.Kind other) {
        return new Mention(sentence, from, to, other, excerpt);
    }

    /** What it says, on one line. */
    String name() {
        return String.join(" ", words());
    }

    /** Its words, as written; a hyphenated name is one word. */
    ImmutableList<String> words() {
        return ImmutableList.copyOf(BLANKS.split(excerpt.text()));
    }

    /** Its words without regard to case, full stops and the form of apostrophes. */
    ImmutableList<String> keys() {
        return words().stream().map(Mention::key).collect(ImmutableList.toImmutableList());
    }

    /** All of it, without regard to case, full stops, possessives and the form of apostrophes. */
    String key() {
        return String.join(" ", keys()).replace("'s ", " ");
    }

    static String key(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace(".", "");
    }

    boolean isAllCapitals() {
        String text = excerpt.text();
        return text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT));
    }
}
