package org.quoth.language;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;

/** Makes entities of mentions. */
final class Merging {
    private Merging() {}

    static ImmutableList<Entity> entities(ImmutableList<Mention> mentions) {
        List<List<Mention>> groups = new ArrayList<>();
        groups.addAll(People.groups(of(mentions, Entity.Kind.PERSON)));
        groups.addAll(Organizations.groups(of(mentions, Entity.Kind.ORGANIZATION)));
        groups.addAll(Places.groups(of(mentions, Entity.Kind.LOCATION)));
        groups.sort(Comparator.comparing(group -> group.get(0).excerpt()));
        return groups.stream().map(Merging::entity).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Mention> of(ImmutableList<Mention> mentions, Entity.Kind kind) {
        return mentions.stream().filter(mention -> mention.kind() == kind).collect(ImmutableList.toImmutableList());
    }

    private static Entity entity(List<Mention> group) {
        ImmutableList<Excerpt> excerpts =
                group.stream().map(Mention::excerpt).sorted().collect(ImmutableList.toImmutableList());
        return new Entity(fullest(group), group.get(0).kind(), excerpts, Optional.empty(), Optional.empty());
    }

    /** The longest form; one in capitals only where there is no other. */
    private static String fullest(List<Mention> group) {
        return group.stream()
                .max(Comparator.comparing((Mention mention) ->
                                !mention.isAllCapitals() || mention.words().size() == 1)
                        .thenComparing(mention -> mention.words().size())
                        .thenComparing(mention -> mention.name().length()))
                .map(Mention::name)
                .orElseThrow();
    }
}
