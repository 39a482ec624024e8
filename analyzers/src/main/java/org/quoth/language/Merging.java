package org.quoth.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.Span;

/** Makes entities of mentions: groups them, names each group, and says what the text says of it. */
final class Merging {
    private static final int SHORT_CAPITALS = 4;

    private final NewsText text;
    private final ImmutableListMultimap<Integer, Mention> bySentence;
    private final Map<Mention, String> organizations = new HashMap<>();
    private final NavigableMap<Integer, Mention> starts = new TreeMap<>();

    private Merging(NewsText text, ImmutableList<Mention> mentions) {
        this.text = text;
        this.bySentence = Multimaps.index(mentions, Mention::sentence);
    }

    /** In the order of first mention. */
    static ImmutableList<Entity> entities(NewsText text, ImmutableList<Mention> mentions) {
        return new Merging(text, mentions).entities(mentions);
    }

    private ImmutableList<Entity> entities(ImmutableList<Mention> mentions) {
        List<List<Mention>> groups = new ArrayList<>();
        groups.addAll(Organizations.groups(of(mentions, Entity.Kind.ORGANIZATION)));
        for (List<Mention> group : groups) {
            String name = fullest(group);
            group.forEach(mention -> {
                organizations.put(mention, name);
                starts.put(mention.excerpt().begin(), mention);
            });
        }
        groups.addAll(People.groups(text, of(mentions, Entity.Kind.PERSON)));
        groups.addAll(Places.groups(of(mentions, Entity.Kind.LOCATION)));
        groups.sort(Comparator.comparing(group -> group.get(0).excerpt()));
        return groups.stream().map(this::entity).collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Mention> of(ImmutableList<Mention> mentions, Entity.Kind kind) {
        return mentions.stream().filter(mention -> mention.kind() == kind).collect(ImmutableList.toImmutableList());
    }

    private Entity entity(List<Mention> group) {
        ImmutableList<Excerpt> excerpts =
                group.stream().map(Mention::excerpt).sorted().collect(ImmutableList.toImmutableList());
        Entity.Kind kind = group.get(0).kind();
        if (kind != Entity.Kind.PERSON) {
            return new Entity(
                    kind == Entity.Kind.LOCATION ? Places.name(group) : fullest(group),
                    kind,
                    excerpts,
                    Optional.empty(),
                    Optional.empty());
        }
        List<Role> roles = roles(group);
        return new Entity(
                fullest(group),
                kind,
                excerpts,
                best(roles).map(role -> words(role.span())),
                best(roles).flatMap(this::organization).or(() -> organization(group)));
    }

    private List<Role> roles(List<Mention> group) {
        List<Role> roles = new ArrayList<>();
        for (Mention mention : group) {
            if (!text.isHeadline(mention.sentence())) {
                roles.addAll(new RoleFinder(text.tokens(mention.sentence()), bySentence.get(mention.sentence()))
                        .roles(mention));
            }
        }
        return roles;
    }

    /** The first before the name or in apposition that says more than "Sen."; then any of these; then the others. */
    private Optional<Role> best(List<Role> roles) {
        return roles.stream()
                .min(Comparator.comparing((Role role) -> rank(role)).thenComparing(Role::span));
    }

    private int rank(Role role) {
        boolean bare = !words(role.span()).contains(" ");
        return switch (role.how()) {
            case BEFORE, APPOSITION -> bare ? 1 : 0;
            case COPULA -> bare ? 3 : 2;
            case BRACKETS -> 4;
        };
    }

    /** The organisation that a role names: "Wells Fargo CEO". */
    private Optional<String> organization(Role role) {
        return starts.subMap(role.span().begin(), role.span().end()).values().stream()
                .filter(mention -> role.span().contains(mention.excerpt().span()))
                .findFirst()
                .map(mention -> organizations.getOrDefault(mention, mention.name()));
    }

    /** The organisation that follows a name: "Tony Perkins of the Family Research Council". */
    private Optional<String> organization(List<Mention> group) {
        return group.stream()
                .flatMap(person -> bySentence.get(person.sentence()).stream()
                        .filter(other -> organizations.containsKey(other) && belongs(person, other)))
                .map(other -> organizations.getOrDefault(other, other.name()))
                .findFirst();
    }

    private boolean belongs(Mention person, Mention organization) {
        int gap = organization.from() - person.to();
        if (gap < 1
                || gap > 2
                || !text.token(person.sentence(), person.to()).text().matches("of|from|with")) {
            return false;
        }
        return gap == 1 || text.token(person.sentence(), person.to() + 1).text().equals("the");
    }

    private String words(Span span) {
        return text.document().excerpt(span).text().replaceAll("[\\s\\p{Z}]+", " ");
    }

    /** The longest form; one in capitals only where there is no other. */
    static String fullest(List<Mention> group) {
        return group.stream()
                .max(Comparator.comparing((Mention mention) -> !isShouted(mention))
                        .thenComparing(mention -> mention.kind() == Entity.Kind.PERSON || !isPossessive(mention))
                        .thenComparing(mention -> mention.words().size())
                        .thenComparing(mention -> mention.name().length())
                        .thenComparing(Mention::excerpt, Comparator.reverseOrder()))
                .map(mention -> isShouted(mention) ? lowered(mention) : mention.name())
                .orElseThrow();
    }

    private static boolean isPossessive(Mention mention) {
        return mention.words().stream().anyMatch(word -> word.matches(".*['’]s"));
    }

    /** In capitals, and too long for an acronym. */
    private static boolean isShouted(Mention mention) {
        return mention.isAllCapitals()
                && mention.kind() != Entity.Kind.ORGANIZATION
                && mention.words().stream().anyMatch(word -> word.length() > SHORT_CAPITALS && !word.contains("."));
    }

    private static String lowered(Mention mention) {
        StringBuilder name = new StringBuilder(mention.name().toLowerCase(Locale.ROOT));
        for (int i = 0; i < name.length(); i++) {
            if (i == 0 || " -".indexOf(name.charAt(i - 1)) >= 0) {
                name.setCharAt(i, Character.toUpperCase(name.charAt(i)));
            }
        }
        return name.toString();
    }
}
