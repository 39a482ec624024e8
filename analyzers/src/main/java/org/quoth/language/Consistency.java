package org.quoth.language;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.quoth.model.Entity;
import org.quoth.model.Token;

/** Makes one document of many sentences: a name means the same wherever it stands, and is found wherever it stands. */
final class Consistency {
    private final NewsText text;
    private final KnownNames names;

    private Consistency(NewsText text, KnownNames names) {
        this.text = text;
        this.names = names;
    }

    /** In the order of the text. Only what belongs to a person and the person's own name in it overlap. */
    static ImmutableList<Mention> repaired(NewsText text, ImmutableList<Mention> mentions) {
        return new Consistency(text, KnownNames.of(text, mentions)).repaired(mentions);
    }

    private ImmutableList<Mention> repaired(ImmutableList<Mention> mentions) {
        List<Mention> result = new ArrayList<>();
        for (Mention mention : mentions) {
            result.addAll(corrected(mention));
        }
        result.addAll(overlooked(result));
        result.addAll(belongings(result));
        result.sort(Comparator.comparing(Mention::excerpt));
        return ImmutableList.copyOf(result);
    }

    /** The mention with the kind that the document gives the name; several where it holds several known names. */
    private List<Mention> corrected(Mention mention) {
        List<Mention> within = knownWithin(mention);
        if (within.isEmpty()) {
            return List.of(mention.as(names.kind(mention.key()).orElse(mention.kind())));
        }
        return within;
    }

    /**
     * The known names in what the tagger took for one: "Notice Trump", "Clinton-Trump", and in a headline "Elizabeth
     * Warren Hammers Wells Fargo".
     */
    private List<Mention> knownWithin(Mention mention) {
        boolean hyphenated = mention.words().size() == 1 && mention.name().contains("-");
        boolean opening = mention.from() == 0 && mention.kind() == Entity.Kind.ORGANIZATION;
        boolean headline = text.isHeadline(mention.sentence());
        if ((!hyphenated && !opening && !headline) || names.isWellKnown(mention.key())) {
            return List.of();
        }
        if (NameWords.isHead(text.token(mention.sentence(), mention.to() - 1))) {
            return List.of();
        }
        List<Mention> within = matches(mention.sentence(), mention.from(), mention.to(), true);
        boolean person = within.stream().anyMatch(match -> match.kind() == Entity.Kind.PERSON);
        boolean splits =
                hyphenated ? within.size() == 2 : within.size() > 1 || (person && mention.kind() != Entity.Kind.PERSON);
        return splits ? within : List.of();
    }

    /** The longest known names from left to right. */
    private List<Mention> matches(int sentence, int from, int to, boolean strict) {
        List<Mention> found = new ArrayList<>();
        int i = from;
        while (i < to) {
            Optional<Mention> match = longest(sentence, i, to, strict);
            match.ifPresent(found::add);
            i = match.map(Mention::to).orElse(i + 1);
        }
        return found;
    }

    private Optional<Mention> longest(int sentence, int from, int limit, boolean strict) {
        for (int to = Math.min(limit, from + names.longest()); to > from; to--) {
            Mention candidate = Mention.of(text, sentence, from, to, Entity.Kind.OTHER);
            String key = candidate.key();
            Optional<Entity.Kind> kind = names.kind(key);
            if (kind.isPresent() && (!strict || names.isWellKnown(key))) {
                return Optional.of(candidate.as(kind.get()));
            }
        }
        return Optional.empty();
    }

    /** Mentions of known names that the tagger did not see. */
    private List<Mention> overlooked(List<Mention> known) {
        boolean[][] taken = taken(known);
        List<Mention> found = new ArrayList<>();
        for (int s = 0; s < text.sentences().size(); s++) {
            ImmutableList<Token> tokens = text.tokens(s);
            int i = 0;
            while (i < tokens.size()) {
                Optional<Mention> match = MentionFinder.isCapital(tokens.get(i))
                        ? longest(s, i, freeEnd(taken[s], i, tokens.size()), false)
                        : Optional.empty();
                match.filter(mention -> standsAlone(tokens, mention)).ifPresent(found::add);
                i = match.map(Mention::to).orElse(i + 1);
            }
        }
        return found;
    }

    private static int freeEnd(boolean[] taken, int from, int size) {
        int to = from;
        while (to < size && !taken[to]) {
            to++;
        }
        return to;
    }

    private boolean[][] taken(List<Mention> known) {
        boolean[][] taken = new boolean[text.sentences().size()][];
        for (int s = 0; s < taken.length; s++) {
            taken[s] = new boolean[text.tokens(s).size()];
        }
        for (Mention mention : known) {
            Arrays.fill(taken[mention.sentence()], mention.from(), mention.to(), true);
        }
        return taken;
    }

    /** Written as a name, and no part of a longer one. */
    private boolean standsAlone(ImmutableList<Token> tokens, Mention mention) {
        int from = mention.from();
        int to = mention.to();
        if (text.isHeadline(mention.sentence())) {
            return true;
        }
        boolean written = MentionFinder.isName(tokens.get(to - 1)) || actsAsPerson(tokens, mention);
        return written
                && !(from > 0 && MentionFinder.isName(tokens.get(from - 1)) && !Roles.isTitle(tokens.get(from - 1)))
                && !(to < tokens.size() && MentionFinder.isName(tokens.get(to)));
    }

    /** "Ditto said", where the tagger sees no name but the text has a Jessica Ditto. */
    private static boolean actsAsPerson(ImmutableList<Token> tokens, Mention mention) {
        return mention.kind() == Entity.Kind.PERSON
                && mention.to() < tokens.size()
                && tokens.get(mention.to()).tag().matches("VBD|VBZ|POS");
    }

    /** "Trump’s campaign" acts by itself as the "Trump campaign" does, but names Trump too. */
    private List<Mention> belongings(List<Mention> known) {
        List<Mention> found = new ArrayList<>();
        for (Mention mention : known) {
            ImmutableList<Token> tokens = text.tokens(mention.sentence());
            int noun = mention.to() + 1;
            boolean owns = mention.kind() == Entity.Kind.PERSON
                    && noun < tokens.size()
                    && tokens.get(noun - 1).tag().equals("POS")
                    && NameWords.FOLLOWINGS.contains(tokens.get(noun).text());
            if (owns) {
                found.add(Mention.of(text, mention.sentence(), mention.from(), noun + 1, Entity.Kind.ORGANIZATION));
            }
        }
        return found;
    }
}
