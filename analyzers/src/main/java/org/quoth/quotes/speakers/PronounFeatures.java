package org.quoth.quotes.speakers;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.quoth.model.Span;

/** What speaks for and against each candidate for a pronoun. */
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

    /** One row a candidate. */
    static float[][] of(Question question, List<Track> candidates, Memory memory) {
        float[][] rows = new float[candidates.size()][];
        int most = candidates.stream().mapToInt(track -> track.count).max().orElse(0);
        int lastSubject = -1;
        for (Track track : candidates) {
            if (track.last.role() == Place.Role.SUBJECT) {
                lastSubject = Math.max(lastSubject, track.last.first());
            }
        }
        for (int i = 0; i < rows.length; i++) {
            rows[i] = row(
                    question,
                    candidates.get(i),
                    i,
                    most,
                    lastSubject == candidates.get(i).last.first(),
                    memory,
                    candidates);
        }
        return rows;
    }

    private static float[] row(
            Question question,
            Track track,
            int rank,
            int most,
            boolean lastSubject,
            Memory memory,
            List<Track> candidates) {
        Row row = new Row();
        Place last = track.last;
        int back = question.sentence - last.sentence();
        int paragraphs = question.paragraph - last.paragraph();
        boolean subject = last.role() == Place.Role.SUBJECT;
        row.oneOf(7, back <= 3 ? Math.max(0, back) : back <= 5 ? 4 : back <= 9 ? 5 : 6);
        row.oneOf(4, Math.max(0, Math.min(3, paragraphs)));
        row.flag(subject);
        row.flag(last.role() == Place.Role.OBJECT);
        row.flag(last.role() == Place.Role.OBLIQUE);
        row.flag(last.role() == Place.Role.POSSESSIVE);
        row.flag(last.quoted());
        row.flag(track.headed && track.count == 1);
        row.flag(last.pronoun());
        row.flag(last.pronoun() && paragraphs <= 1);
        row.flag(subject && back == 0);
        row.flag(subject && back == 1);
        row.flag(subject && back == 2);
        row.flag(last.quoted() && back == 0);
        row.flag(last.quoted() && back == 1);
        row.flag(last.role() == Place.Role.POSSESSIVE && back == 0);
        row.oneOf(4, Math.min(3, rank));
        row.flag(lastSubject);
        row.flag(lastSubject && rank == 0);
        row.flag(subject && paragraphs == 0 && rank <= 1 && back >= 1);
        int turns = memory.turnsSince(track.who);
        row.flag(turns == 0);
        row.flag(turns == 1);
        row.flag(turns >= 2 && turns < Integer.MAX_VALUE);
        row.flag(track.spoke == question.paragraph);
        row.flag(track.spoke >= 0 && track.spoke == question.paragraph - 1);
        row.oneOf(4, Math.min(3, namedSince(track, candidates)));
        row.value(Math.log(track.count));
        row.value(track.count / (double) Math.max(1, memory.mentions()));
        row.flag(track.count == most);
        row.flag(track.headed);
        row.flag(track.count == 1);
        row.value(track.subjects / (double) track.count);
        boolean inContent = question.contents.holds(last.first());
        row.flag(inContent);
        row.flag(inContent && question.contents.direct);
        row.flag(track.who.speaker().name().indexOf(' ') < 0);
        row.flag(question.opensParagraph && turns == 0);
        row.flag(question.opensSentence && lastSubject);
        row.flag(question.afterQuote && turns == 0);
        row.flag(!track.who.isNamedPerson());
        row.flag(track.leads);
        row.flag(track.leads && back == 1);
        row.flag(track.leads && subject && back == 1);
        row.flag(last.role() == Place.Role.POSSESSIVE && back == 1);
        row.flag((last.role() == Place.Role.OBJECT || last.role() == Place.Role.OBLIQUE) && back == 1);
        row.flag(subject && paragraphs == 0 && turns == 0);
        boolean possessive = question.role == Place.Role.POSSESSIVE;
        boolean asks = question.role == Place.Role.SUBJECT;
        row.flag(possessive && back == 0 && subject);
        row.flag(possessive && back == 0 && !subject);
        row.flag(!possessive && !asks && back == 0 && subject);
        row.flag(asks && back == 0 && subject);
        row.flag(asks && back == 0 && !subject);
        row.flag(question.quoted && last.quoted() && back == 0);
        row.flag(question.quoted && turns == 0);
        row.flag(!question.quoted && last.quoted());
        boolean source = question.isSource();
        row.flag(source && turns == 0);
        row.flag(source && lastSubject);
        row.flag(source && back == 0);
        row.flag(source && (last.role() == Place.Role.POSSESSIVE || last.role() == Place.Role.OBLIQUE));
        row.flag(source && question.afterQuote && turns == 0 && track.spoke == question.paragraph);
        row.flag(source && question.contents.direct && turns == 0);
        row.flag(source && question.contents.direct && question.afterQuote && lastSubject);
        int silent = track.spoke < 0 ? -1 : question.paragraph - track.spoke;
        row.flag(silent == 1);
        row.flag(silent == 2 || silent == 3);
        row.flag(silent > 3);
        row.flag(track.firstOfAll);
        boolean spokeLast = turns == 0;
        boolean narrated = subject && !last.quoted();
        int since = namedSince(track, candidates);
        row.flag(spokeLast && lastSubject);
        row.flag(spokeLast && !lastSubject);
        row.flag(spokeLast && silent >= 2);
        row.flag(spokeLast && since > 0);
        row.flag(narrated && back == 1 && question.opensSentence);
        row.flag(narrated && back == 1 && question.opensParagraph);
        row.flag(subject && back == 1 && track.count == 1);
        row.flag(!subject && back == 1 && track.count == 1);
        row.flag(possessive && back == 0 && last.role() == Place.Role.POSSESSIVE);
        row.flag(track.count >= 10);
        row.flag(track.count >= 5 && track.count < 10);
        row.flag(track.count == most && question.opensParagraph);
        row.flag(spokeLast && question.opensSentence);
        row.flag(source && question.contents.direct && paragraphs > 0 && silent == 1);
        row.flag(narrated && paragraphs == 0 && question.afterQuote);
        return row.values;
    }

    /** How many other candidates were named after this one and not in the quote's own words. */
    private static int namedSince(Track track, List<Track> candidates) {
        int others = 0;
        for (Track other : candidates) {
            others += other != track && other.last.first() > track.last.first() && !other.last.quoted() ? 1 : 0;
        }
        return others;
    }

    /** A row that is being filled. */
    private static final class Row {
        private final float[] values = new float[NAMES.size()];
        private int at;

        void flag(boolean value) {
            values[at++] = value ? 1 : 0;
        }

        void value(double value) {
            values[at++] = (float) value;
        }

        void oneOf(int count, int which) {
            for (int i = 0; i < count; i++) {
                flag(i == which);
            }
        }
    }
}
