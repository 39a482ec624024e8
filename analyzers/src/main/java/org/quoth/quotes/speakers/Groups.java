package org.quoth.quotes.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.quoth.quotes.speakers.Source.Description;
import org.quoth.quotes.speakers.SourceReader.Mention;

/** Remembers those whom "they" can mean: people named together, and people described in the plural. */
final class Groups {
    /** Titles and appositions between two names; more is no list. */
    private static final int APART = 8;

    private static final int LONGEST = 6;
    private static final double HUMAN = 0.15;

    private final Discourse discourse;
    private final Map<Integer, Mention> mentions;
    private final SourceReader reader;
    private final Descriptions descriptions;
    private final Memory memory;
    private final List<Mention> list = new ArrayList<>();
    private int namedUntil;

    Groups(
            Discourse discourse,
            Map<Integer, Mention> mentions,
            SourceReader reader,
            Descriptions descriptions,
            Memory memory) {
        this.discourse = discourse;
        this.mentions = mentions;
        this.reader = reader;
        this.descriptions = descriptions;
        this.memory = memory;
    }

    /** "Lee, Reyl and Castell": whoever is named with those before. */
    void name(Mention mention) {
        namedUntil = Math.max(namedUntil, mention.end());
        if (mention.referent().isPlace()) {
            return;
        }
        Mention last = list.isEmpty() ? mention : list.get(list.size() - 1);
        boolean near = discourse.sameSentence(last.first(), mention.first()) && mention.first() - last.end() <= APART;
        boolean and =
                near && reader.isJoined(last, mention) && SourceReader.isAlike(last.referent(), mention.referent());
        if (!and && !(near && reader.isListed(last, mention))) {
            list.clear();
        }
        list.add(mention);
        if (and && list.stream().map(Mention::referent).distinct().count() > 1) {
            Referent together =
                    descriptions.together(list.stream().map(Mention::referent).toList());
            memory.mention(
                    together,
                    discourse.placeOf(list.get(0).first(), mention.end(), false),
                    discourse.isHeading(mention.first()));
        }
    }

    /** "The protesters", where the last word of the phrase is a token. */
    void describe(int head, int sourceUntil) {
        boolean ends = discourse.tag(head).startsWith("NN")
                && !(discourse.sameSentence(head, head + 1)
                        && discourse.tag(head + 1).startsWith("NN"));
        if (!ends
                || head < namedUntil
                || head <= sourceUntil
                || reader.phrases().isAmount(head)
                || mayAct(head) < HUMAN) {
            return;
        }
        int first = head;
        while (head - first < LONGEST
                && discourse.sameSentence(first - 1, head)
                && !opens(first)
                && Discourse.isInNounPhrase(discourse.tag(first - 1))
                && !mentions.containsKey(first)) {
            first--;
        }
        int from = first;
        reader.phrases()
                .description(from, head + 1)
                .filter(words -> words.owner() < 0)
                .ifPresent(words -> remember(words, from, head + 1));
    }

    private boolean opens(int i) {
        return discourse.tag(i).equals("DT") || discourse.tag(i).equals("PRP$");
    }

    private void remember(Description words, int first, int end) {
        if (descriptions.byKind(words, memory).isEmpty()) {
            memory.mention(descriptions.own(words), discourse.placeOf(first, end, false), discourse.isHeading(first));
        }
    }

    /** Probability that a noun is people in the plural, or something that speaks. */
    private double mayAct(int head) {
        String noun = reader.phrases().noun(head);
        boolean body = RoleWords.isBody(noun) || RoleWords.isWork(noun) || NounPhrases.isCollective(noun);
        return body
                ? 1
                : reader.phrases().isPlural(head) ? SpeakingNouns.standard().human(noun) : 0;
    }
}
