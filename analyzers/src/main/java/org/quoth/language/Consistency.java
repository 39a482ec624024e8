package org.quoth.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.quoth.model.Entity;
import org.quoth.model.Token;

/** Makes one document of many sentences: a name means the same wherever it stands, and is found wherever it stands. */
final class Consistency {
    private Consistency() {}

    static ImmutableList<Mention> repaired(NewsText text, ImmutableList<Mention> mentions) {
        ImmutableMap<String, Entity.Kind> kinds = kinds(mentions);
        List<Mention> result = new ArrayList<>();
        for (Mention mention : mentions) {
            result.add(mention.as(kinds.getOrDefault(mention.key(), mention.kind())));
        }
        result.addAll(overlooked(text, result, kinds));
        result.sort(Comparator.comparing(Mention::excerpt));
        return ImmutableList.copyOf(result);
    }

    /** What most of the mentions of a name say that it is; a surname is also mentioned where the full name is. */
    private static ImmutableMap<String, Entity.Kind> kinds(ImmutableList<Mention> mentions) {
        Map<String, EnumMap<Entity.Kind, Integer>> votes = new HashMap<>();
        for (Mention mention : mentions) {
            vote(votes, mention.key(), mention.kind());
            ImmutableList<String> keys = mention.keys();
            if (mention.kind() == Entity.Kind.PERSON && keys.size() > 1) {
                vote(votes, keys.get(keys.size() - 1), Entity.Kind.PERSON);
            }
        }
        ImmutableMap.Builder<String, Entity.Kind> kinds = ImmutableMap.builder();
        votes.forEach((key, counts) -> kinds.put(key, winner(key, counts)));
        return kinds.buildOrThrow();
    }

    private static void vote(Map<String, EnumMap<Entity.Kind, Integer>> votes, String key, Entity.Kind kind) {
        votes.computeIfAbsent(key, unused -> new EnumMap<>(Entity.Kind.class)).merge(kind, 1, Integer::sum);
    }

    private static Entity.Kind winner(String key, EnumMap<Entity.Kind, Integer> counts) {
        if (NameWords.COUNTRIES.containsKey(key) && !key.equals("eu")) {
            return Entity.Kind.LOCATION;
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** Mentions of known names that the tagger did not see. */
    private static List<Mention> overlooked(
            NewsText text, List<Mention> known, ImmutableMap<String, Entity.Kind> kinds) {
        boolean[][] taken = taken(text, known);
        List<Mention> found = new ArrayList<>();
        for (int s = 0; s < text.sentences().size(); s++) {
            ImmutableList<Token> tokens = text.tokens(s);
            for (int i = 0; i < tokens.size(); i++) {
                Entity.Kind kind = kinds.get(Mention.key(tokens.get(i).text()));
                if (kind != null && !taken[s][i] && standsAlone(tokens, i)) {
                    found.add(Mention.of(text.document(), text.sentences().get(s), s, i, i + 1, kind));
                }
            }
        }
        return found;
    }

    private static boolean[][] taken(NewsText text, List<Mention> known) {
        boolean[][] taken = new boolean[text.sentences().size()][];
        for (int s = 0; s < taken.length; s++) {
            taken[s] = new boolean[text.tokens(s).size()];
        }
        for (Mention mention : known) {
            java.util.Arrays.fill(taken[mention.sentence()], mention.from(), mention.to(), true);
        }
        return taken;
    }

    /** Written as a name, and no part of a longer one. */
    private static boolean standsAlone(ImmutableList<Token> tokens, int index) {
        return MentionFinder.isName(tokens.get(index))
                && !(index > 0 && MentionFinder.isName(tokens.get(index - 1)) && !Roles.isTitle(tokens.get(index - 1)))
                && !(index + 1 < tokens.size() && MentionFinder.isName(tokens.get(index + 1)));
    }
}
