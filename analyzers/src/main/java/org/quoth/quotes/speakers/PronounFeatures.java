package org.quoth.quotes.speakers;

import com.google.common.collect.ImmutableList;
import org.quoth.model.Span;

/** What is asked of a pronoun, and the names of what speaks for and against each candidate: {@link PronounRow}. */
final class PronounFeatures {
    static final ImmutableList<String> NAMES = ImmutableList.of(
            "same sentence",
            "one sentence back",
            "two back",
            "three back",
            "four or five back",
            "six to nine back",
            "ten or more back",
            "same paragraph",
            "paragraph before",
            "two paragraphs back",
            "three or more paragraphs back",
            "subject",
            "object",
            "oblique",
            "possessive",
            "quoted",
            "heading",
            "pronoun",
            "same pronoun chain",
            "subject in the same sentence",
            "subject one sentence back",
            "subject two back",
            "quoted in the same sentence",
            "quoted one sentence back",
            "possessive in the same sentence",
            "most recent",
            "second",
            "third",
            "fourth or later",
            "last subject",
            "last subject is the only person since",
            "opens the paragraph",
            "spoke last",
            "spoke last but one",
            "spoke before",
            "spoke in this paragraph",
            "spoke in the paragraph before",
            "others named since: none",
            "one",
            "two",
            "three or more",
            "log of mentions",
            "share of mentions",
            "most mentioned",
            "in the headline",
            "named once",
            "share of subjects",
            "named in the content",
            "named in direct content",
            "surname only",
            "pronoun begins the paragraph and spoke last",
            "pronoun begins the sentence and last subject",
            "pronoun after a quote and spoke last",
            "described",
            "first named in its sentence",
            "first named one sentence back",
            "subject and first named one sentence back",
            "possessive one sentence back",
            "oblique or object one sentence back",
            "subject in the paragraph and spoke",
            "possessive pronoun and subject in the same sentence",
            "possessive pronoun and not subject in the same sentence",
            "object pronoun and subject in the same sentence",
            "subject pronoun and subject in the same sentence",
            "subject pronoun and not subject in the same sentence",
            "quoted pronoun and named in the same quote",
            "quoted pronoun and spoke last",
            "narrated pronoun and last quoted",
            "source and spoke last",
            "source and last subject",
            "source and same sentence",
            "source and possessive or oblique",
            "source after a quote and spoke last in the paragraph",
            "source of direct words and spoke last",
            "direct words, after a quote, last subject",
            "paragraphs since spoken: one",
            "two or three",
            "more",
            "named first of all",
            "spoke last and last subject",
            "spoke last and not last subject",
            "spoke last, and two or more paragraphs ago",
            "spoke last, and others named since",
            "narrated subject one sentence back, and the pronoun opens a sentence",
            "narrated subject one sentence back, and the pronoun opens a paragraph",
            "introduced as subject one sentence back",
            "introduced one sentence back, not as subject",
            "possessive pronoun after a possessive in the same sentence",
            "ten or more mentions",
            "five to nine mentions",
            "most mentioned, and the pronoun opens a paragraph",
            "spoke last, and the pronoun opens a sentence",
            "direct words open the paragraph, and spoke in the paragraph before",
            "narrated subject in the same paragraph, and the pronoun follows a quote");

    private PronounFeatures() {}

    /** The question: whom does the pronoun mean? */
    record Question(
            int token,
            int sentence,
            int paragraph,
            boolean opensParagraph,
            boolean opensSentence,
            boolean afterQuote,
            boolean quoted,
            Place.Role role,
            Contents contents) {
        boolean isSource() {
            return !contents.isEmpty();
        }
    }

    /** Where the content of the quotes stands whose source the pronoun is, in tokens; empty for other pronouns. */
    record Contents(ImmutableList<Span> tokens, boolean direct) {
        static final Contents NONE = new Contents(ImmutableList.of(), false);

        boolean isEmpty() {
            return tokens.isEmpty();
        }

        boolean holds(int token) {
            return tokens.stream().anyMatch(span -> span.contains(token));
        }
    }
}
