package org.quoth.quotes.speakers;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;

/** What the text says that somebody is: titles before the name, appositions after it, "X is the ...". */
final class Descriptors {
    private static final int BEFORE = 8;
    private static final int AFTER = 14;

    private final Discourse discourse;
    private final Map<Referent, ImmutableSet<String>> known = new HashMap<>();

    Descriptors(Discourse discourse) {
        this.discourse = discourse;
    }

    /** The words of all of somebody's roles, plain. */
    ImmutableSet<String> of(Referent who) {
        return known.computeIfAbsent(
                who, key -> key.entity().map(entity -> read(entity, discourse)).orElse(ImmutableSet.of()));
    }

    static ImmutableSet<String> read(Entity entity, Discourse discourse) {
        Set<String> words = new LinkedHashSet<>();
        entity.role().ifPresent(role -> addAll(words, role));
        entity.organization().ifPresent(role -> addAll(words, role));
        new Descriptors(discourse).addAround(words, entity);
        return ImmutableSet.copyOf(words);
    }

    private static void addAll(Set<String> words, String role) {
        for (String word : Splitter.onPattern("[\\s’']+").omitEmptyStrings().split(role)) {
            words.add(RoleWords.plain(word));
        }
    }

    private void addAround(Set<String> words, Entity entity) {
        for (Excerpt mention : entity.mentions()) {
            int first = discourse.tokenAt(mention.begin());
            int end = discourse.tokenEnd(mention.end());
            if (first < end) {
                addBefore(words, first);
                addAfter(words, end);
            }
        }
    }

    private void addBefore(Set<String> words, int first) {
        for (int i = first - 1; i >= Math.max(0, first - BEFORE) && discourse.sameSentence(i, first); i--) {
            String tag = discourse.tag(i);
            boolean inside = tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("POS") || tag.equals("CC");
            if (!inside) {
                return;
            }
            add(words, i);
        }
    }

    private void addAfter(Set<String> words, int end) {
        if (end + 1 >= discourse.size() || !discourse.sameSentence(end - 1, end + 1)) {
            return;
        }
        String next = discourse.token(end).text();
        String lemma = discourse.token(end).lemma();
        boolean apposition = next.equals(",") && startsPhrase(end + 1);
        boolean copula = lemma.equals("be") && discourse.tag(end + 1).equals("DT");
        if (!apposition && !copula) {
            return;
        }
        for (int i = end + 1; i < Math.min(discourse.size(), end + AFTER) && discourse.sameSentence(i, end); i++) {
            String tag = discourse.tag(i);
            if (discourse.token(i).text().equals(",")
                    || tag.startsWith("VB")
                    || tag.startsWith("W")
                    || tag.equals("MD")) {
                return;
            }
            if (tag.startsWith("NN") || tag.startsWith("JJ")) {
                add(words, i);
            }
        }
    }

    private boolean startsPhrase(int i) {
        String tag = discourse.tag(i);
        return tag.equals("DT")
                || tag.equals("NN")
                || tag.startsWith("JJ")
                || tag.equals("PRP$")
                || tag.startsWith("NNP") && !discourse.tag(i + 1).equals(",");
    }

    private void add(Set<String> words, int i) {
        String tag = discourse.tag(i);
        if (tag.startsWith("NN") || tag.startsWith("JJ")) {
            words.add(RoleWords.plain(discourse.token(i).text()));
            words.add(RoleWords.plain(discourse.token(i).lemma()));
        }
    }
}
