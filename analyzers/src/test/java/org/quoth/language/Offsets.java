package org.quoth.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.quoth.RandomTexts;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.Sentence;
import org.quoth.model.Span;
import org.quoth.model.Token;

/** What is true of all that the language analyzers return, whatever the text. */
final class Offsets {
    private Offsets() {}

    static void check(String text, List<Sentence> sentences, String which) {
        int end = 0;
        for (Sentence sentence : sentences) {
            check(text, sentence.excerpt(), which);
            for (Token token : sentence.tokens()) {
                check(text, token.excerpt(), which);
                assertThat(token.span().begin())
                        .as("order of tokens in %s", which)
                        .isGreaterThanOrEqualTo(end);
                assertThat(token.tag()).as("tag of %s in %s", token, which).isNotBlank();
                assertThat(token.lemma()).as("lemma of %s in %s", token, which).isNotBlank();
                end = token.span().end();
            }
        }
    }

    static void checkEntities(String text, List<Entity> entities, String which) {
        int first = 0;
        for (Entity entity : entities) {
            assertThat(entity.mentions()).as("order of mentions in %s", which).isSorted();
            entity.mentions().forEach(mention -> check(text, mention, which));
            assertThat(entity.mentions().get(0).begin())
                    .as("order of entities in %s", which)
                    .isGreaterThanOrEqualTo(first);
            first = entity.mentions().get(0).begin();
        }
    }

    private static void check(String text, Excerpt excerpt, String which) {
        Span span = excerpt.span();
        assertThat(text.substring(span.begin(), span.end()))
                .as("text of %s in %s", span, which)
                .isEqualTo(excerpt.text())
                .isNotBlank();
        assertThat(RandomTexts.splitsPair(text, span.begin()) || RandomTexts.splitsPair(text, span.end()))
                .as("%s splits a surrogate pair in %s", span, which)
                .isFalse();
    }
}
