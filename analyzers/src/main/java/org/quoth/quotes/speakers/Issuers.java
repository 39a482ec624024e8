package org.quoth.quotes.speakers;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quoth.model.Speaker;
import org.quoth.quotes.speakers.Source.Description;
import org.quoth.quotes.speakers.SourceReader.Mention;

/** Finds whose report "the report" is, where the text said so before. */
final class Issuers {
    private static final int BACKWARD = 400;
    private static final int LONGEST = 12;
    private static final Set<String> BY = Set.of("by", "from");
    private static final Set<String> ISSUE =
            Set.of("publish", "release", "issue", "produce", "write", "conduct", "post", "commission");

    private final Discourse discourse;
    private final Map<Integer, Mention> mentions;

    Issuers(Discourse discourse, Map<Integer, Mention> mentions) {
        this.discourse = discourse;
        this.mentions = mentions;
    }

    /** The organisation behind the last piece of writing that was called so. */
    Optional<Referent> of(Description words) {
        for (int i = words.head() - 1; i > Math.max(0, words.head() - BACKWARD); i--) {
            boolean same = discourse.tag(i).startsWith("NN")
                    && discourse.token(i).lemma().equalsIgnoreCase(words.noun());
            if (same) {
                Optional<Referent> issuer = issuer(i);
                if (issuer.isPresent()) {
                    return issuer;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Referent> issuer(int noun) {
        return after(noun).or(() -> before(noun));
    }

    /** "A study by the institute". */
    private Optional<Referent> after(int noun) {
        int by = noun + 1;
        if (!discourse.sameSentence(by + 1, noun) || !BY.contains(discourse.lower(by))) {
            return Optional.empty();
        }
        int name = discourse.tag(by + 1).equals("DT") ? by + 2 : by + 1;
        return organization(name);
    }

    /** "The institute published a study". */
    private Optional<Referent> before(int noun) {
        int verb = noun - 1;
        while (discourse.sameSentence(verb, noun) && Discourse.isInNounPhrase(discourse.tag(verb))) {
            verb--;
        }
        if (!discourse.sameSentence(verb, noun)
                || !ISSUE.contains(discourse.token(verb).lemma())) {
            return Optional.empty();
        }
        for (int first = verb - 1; discourse.sameSentence(first, noun) && first > verb - LONGEST; first--) {
            Mention mention = mentions.get(first);
            if (mention != null && mention.end() >= verb - 1) { // "has published"
                return organization(first);
            }
        }
        return Optional.empty();
    }

    private Optional<Referent> organization(int first) {
        return Optional.ofNullable(mentions.get(first))
                .map(Mention::referent)
                .filter(who -> who.speaker().kind() == Speaker.Kind.ORGANIZATION && !who.isPlace());
    }

    /** The token after "by" or "from"; -1 where it does not say who made it. */
    int nameAfter(Description words, Source source) {
        boolean work = RoleWords.isWork(words.noun());
        if (!work
                && (RoleWords.isAnybody(words.noun())
                        || SpeakingNouns.standard().isSomebody(words.noun()))) {
            return -1;
        }
        for (int i = words.head() + 1; i + 1 < source.end(); i++) {
            String word = discourse.lower(i);
            if (word.equals("by") || (work && i < words.end() && word.equals("from"))) {
                return i + 1;
            }
            boolean made =
                    i == words.head() + 1 && ISSUE.contains(discourse.token(i).lemma());
            if (!made && i >= words.end()) {
                return -1;
            }
        }
        return -1;
    }

    int nameEnd(int by, Source source) {
        int end = by;
        while (end < source.end()
                && (Discourse.isInNounPhrase(discourse.tag(end))
                        || discourse.tag(end).equals("CC"))) {
            end++;
        }
        return end;
    }
}
