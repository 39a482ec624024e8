package org.quoth.quotes.speakers;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import org.quoth.model.Speaker;
import org.quoth.quotes.speakers.PronounFeatures.Question;

/** What speaks for and against each candidate for "they" and "it": that of {@link PronounFeatures}, and what it is. */
final class ThingFeatures {
    private static final ImmutableList<String> KINDS = ImmutableList.of(
            "an organisation", "a place", "people with names", "a group", "a thing", "people by the word", "spoke");

    static final ImmutableList<String> NAMES = names();

    /** The word whose meaning is asked for. */
    enum Word {
        THEY(0),
        IT(KINDS.size());

        private final int offset;

        Word(int offset) {
            this.offset = offset;
        }

        static Word of(String pronoun) {
            return pronoun.startsWith("the") ? THEY : IT;
        }
    }

    private ThingFeatures() {}

    private static ImmutableList<String> names() {
        ImmutableList.Builder<String> names = ImmutableList.builder();
        names.addAll(PronounFeatures.NAMES);
        for (String word : List.of("they", "it")) {
            KINDS.forEach(kind -> names.add(word + ": " + kind));
        }
        return names.build();
    }

    /** One row a candidate. */
    static float[][] of(Word word, Question question, List<Track> candidates, Memory memory) {
        float[][] rows = PronounRow.of(question, candidates, memory);
        for (int i = 0; i < rows.length; i++) {
            Track track = candidates.get(i);
            int at = rows[i].length + word.offset;
            rows[i] = Arrays.copyOf(rows[i], NAMES.size());
            Referent who = track.who;
            boolean group = who.speaker().kind() == Speaker.Kind.GROUP;
            boolean organization = who.speaker().kind() == Speaker.Kind.ORGANIZATION;
            rows[i][at + kind(who, group, organization)] = 1;
            rows[i][at + 5] = group && !who.isTogether() ? logOdds(who.human()) : 0;
            rows[i][at + 6] = track.spoke >= 0 ? 1 : 0;
        }
        return rows;
    }

    private static int kind(Referent who, boolean group, boolean organization) {
        if (organization) {
            return who.isPlace() ? 1 : 0;
        }
        if (group) {
            return who.isTogether() ? 2 : 3;
        }
        return 4;
    }

    private static float logOdds(double probability) {
        double inside = Math.max(0.02, Math.min(0.98, probability));
        return (float) Math.log(inside / (1 - inside));
    }
}
