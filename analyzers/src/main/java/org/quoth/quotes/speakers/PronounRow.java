package org.quoth.quotes.speakers;

import java.util.List;
import org.quoth.quotes.speakers.PronounFeatures.Question;

/** What speaks for and against one candidate: a value for each of {@link PronounFeatures#NAMES}, in their order. */
final class PronounRow {
    private final float[] values = new float[PronounFeatures.NAMES.size()];
    private int at;

    private final Question question;
    private final Field field;
    private final int rank;
    private final Track track;
    private final Place last;
    private final int back;
    private final int paragraphs;
    private final boolean subject;
    private final boolean lastSubject;
    private final int turns;
    private final int silent;

    /**
     * All candidates for one pronoun.
     *
     * @param candidates those named last first
     * @param mostMentions how often the text named the one whom it named most
     * @param lastSubject the first token of the last subject; negative where none was one
     */
    private record Field(List<Track> candidates, Memory memory, int mostMentions, int lastSubject) {
        static Field of(List<Track> candidates, Memory memory) {
            int most = candidates.stream().mapToInt(track -> track.count).max().orElse(0);
            int lastSubject = candidates.stream()
                    .map(track -> track.last)
                    .filter(place -> place.role() == Place.Role.SUBJECT)
                    .mapToInt(Place::first)
                    .max()
                    .orElse(-1);
            return new Field(candidates, memory, most, lastSubject);
        }

        /** How many other candidates were named after one, and not in somebody's words. */
        int namedSince(Track track) {
            int others = 0;
            for (Track other : candidates) {
                others += other != track && other.last.first() > track.last.first() && !other.last.quoted() ? 1 : 0;
            }
            return others;
        }
    }

    /** One row a candidate. */
    static float[][] of(Question question, List<Track> candidates, Memory memory) {
        Field field = Field.of(candidates, memory);
        float[][] rows = new float[candidates.size()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new PronounRow(question, field, i).values;
        }
        return rows;
    }

    private PronounRow(Question question, Field field, int rank) {
        this.question = question;
        this.field = field;
        this.rank = rank;
        this.track = field.candidates().get(rank);
        this.last = track.last;
        this.back = question.sentence() - last.sentence();
        this.paragraphs = question.paragraph() - last.paragraph();
        this.subject = last.role() == Place.Role.SUBJECT;
        this.lastSubject = field.lastSubject() == last.first();
        this.turns = field.memory().turnsSince(track.who);
        this.silent = track.spoke < 0 ? -1 : question.paragraph() - track.spoke;
        whereNamed();
        howLately();
        whenSpoken();
        howOften();
        whatNamed();
        whereThePronounStands();
        whatThePronounDoes();
        whatTheSourceSays();
        howLongSilent();
        whetherTheStoryGoesOn();
        howOftenAtLarge();
    }

    private void whereNamed() {
        oneOf(7, back <= 3 ? Math.max(0, back) : back <= 5 ? 4 : back <= 9 ? 5 : 6);
        oneOf(4, Math.max(0, Math.min(3, paragraphs)));
        flag(subject);
        flag(last.role() == Place.Role.OBJECT);
        flag(last.role() == Place.Role.OBLIQUE);
        flag(last.role() == Place.Role.POSSESSIVE);
        flag(last.quoted());
        flag(track.headed && track.count == 1);
        flag(last.pronoun());
        flag(last.pronoun() && paragraphs <= 1);
        flag(subject && back == 0);
        flag(subject && back == 1);
        flag(subject && back == 2);
        flag(last.quoted() && back == 0);
        flag(last.quoted() && back == 1);
        flag(last.role() == Place.Role.POSSESSIVE && back == 0);
    }

    private void howLately() {
        oneOf(4, Math.min(3, rank));
        flag(lastSubject);
        flag(lastSubject && rank == 0);
        flag(subject && paragraphs == 0 && rank <= 1 && back >= 1);
    }

    private void whenSpoken() {
        flag(turns == 0);
        flag(turns == 1);
        flag(turns >= 2 && turns < Integer.MAX_VALUE);
        flag(track.spoke == question.paragraph());
        flag(track.spoke >= 0 && track.spoke == question.paragraph() - 1);
    }

    private void howOften() {
        oneOf(4, Math.min(3, field.namedSince(track)));
        value(Math.log(track.count));
        value(track.count / (double) Math.max(1, field.memory().mentions()));
        flag(track.count == field.mostMentions());
        flag(track.headed);
        flag(track.count == 1);
        value(track.subjects / (double) track.count);
    }

    private void whatNamed() {
        boolean inContent = question.contents().holds(last.first());
        flag(inContent);
        flag(inContent && question.contents().direct());
        flag(track.who.speaker().name().indexOf(' ') < 0);
    }

    private void whereThePronounStands() {
        flag(question.opensParagraph() && turns == 0);
        flag(question.opensSentence() && lastSubject);
        flag(question.afterQuote() && turns == 0);
        flag(!track.who.isNamedPerson());
        flag(track.leads);
        flag(track.leads && back == 1);
        flag(track.leads && subject && back == 1);
        flag(last.role() == Place.Role.POSSESSIVE && back == 1);
        flag((last.role() == Place.Role.OBJECT || last.role() == Place.Role.OBLIQUE) && back == 1);
        flag(subject && paragraphs == 0 && turns == 0);
    }

    private void whatThePronounDoes() {
        boolean possesses = question.role() == Place.Role.POSSESSIVE;
        boolean asSubject = question.role() == Place.Role.SUBJECT;
        flag(possesses && back == 0 && subject);
        flag(possesses && back == 0 && !subject);
        flag(!possesses && !asSubject && back == 0 && subject);
        flag(asSubject && back == 0 && subject);
        flag(asSubject && back == 0 && !subject);
        flag(question.quoted() && last.quoted() && back == 0);
        flag(question.quoted() && turns == 0);
        flag(!question.quoted() && last.quoted());
    }

    private void whatTheSourceSays() {
        boolean source = question.isSource();
        boolean direct = question.contents().direct();
        flag(source && turns == 0);
        flag(source && lastSubject);
        flag(source && back == 0);
        flag(source && (last.role() == Place.Role.POSSESSIVE || last.role() == Place.Role.OBLIQUE));
        flag(source && question.afterQuote() && turns == 0 && track.spoke == question.paragraph());
        flag(source && direct && turns == 0);
        flag(source && direct && question.afterQuote() && lastSubject);
    }

    private void howLongSilent() {
        flag(silent == 1);
        flag(silent == 2 || silent == 3);
        flag(silent > 3);
        flag(track.firstOfAll);
        flag(turns == 0 && lastSubject);
        flag(turns == 0 && !lastSubject);
        flag(turns == 0 && silent >= 2);
        flag(turns == 0 && field.namedSince(track) > 0);
    }

    private void whetherTheStoryGoesOn() {
        boolean narrated = subject && !last.quoted();
        flag(narrated && back == 1 && question.opensSentence());
        flag(narrated && back == 1 && question.opensParagraph());
        flag(subject && back == 1 && track.count == 1);
        flag(!subject && back == 1 && track.count == 1);
        flag(question.role() == Place.Role.POSSESSIVE && back == 0 && last.role() == Place.Role.POSSESSIVE);
    }

    private void howOftenAtLarge() {
        flag(track.count >= 10);
        flag(track.count >= 5 && track.count < 10);
        flag(track.count == field.mostMentions() && question.opensParagraph());
        flag(turns == 0 && question.opensSentence());
        flag(question.isSource() && question.contents().direct() && paragraphs > 0 && silent == 1);
        flag(subject && !last.quoted() && paragraphs == 0 && question.afterQuote());
    }

    private void flag(boolean value) {
        values[at++] = value ? 1 : 0;
    }

    private void value(double value) {
        values[at++] = (float) value;
    }

    private void oneOf(int count, int which) {
        for (int i = 0; i < count; i++) {
            flag(i == which);
        }
    }
}
