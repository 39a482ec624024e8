package org.quoth.quotes.speakers;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.quoth.quotes.speakers.Source.Definiteness;
import org.quoth.quotes.speakers.Source.Description;

/** Reads noun phrases by their tags: where the head is, what it is, and how far the phrase goes. */
final class NounPhrases {
    private static final Set<String> INDEFINITE = Set.of(
            "a", "an", "some", "any", "several", "many", "few", "most", "another", "one", "two", "three", "every",
            "no");
    private static final Set<String> LITTLE = Set.of("number", "lot", "handful", "couple", "plenty");
    private static final Set<String> AMOUNTS = Set.of(
            "number",
            "lot",
            "handful",
            "couple",
            "dozen",
            "score",
            "hundred",
            "thousand",
            "million",
            "plenty",
            "percentage",
            "majority",
            "minority",
            "plurality",
            "share",
            "portion",
            "quarter",
            "third",
            "half",
            "group",
            "series",
            "pair",
            "trio",
            "string");
    private static final Set<String> COLLECTIVES = Set.of(
            "police",
            "people",
            "family",
            "crowd",
            "team",
            "staff",
            "public",
            "media",
            "press",
            "couple",
            "community",
            "audience",
            "electorate",
            "population",
            "establishment",
            "elite");
    private static final Set<String> SOME = Set.of("some", "many", "most", "others", "several", "few", "those");

    /** From here on a capitalised word in "s" is the plural of a word for people, "Republicans", and no name: "Williams". */
    private static final double PLURAL_NOT_NAME = 0.75;

    private final Discourse discourse;

    NounPhrases(Discourse discourse) {
        this.discourse = discourse;
    }

    /** The tagger takes the apostrophe of "Reyes’ campaign" for a closing mark. */
    boolean isPossessive(int i) {
        String text = discourse.token(i).text();
        boolean apostrophe = (text.equals("’") || text.equals("'"))
                && i > 0
                && discourse.token(i - 1).span().end()
                        == discourse.token(i).span().begin()
                && discourse.lower(i - 1).endsWith("s");
        return apostrophe || discourse.tag(i).equals("POS");
    }

    boolean isHyphen(int i) {
        return touchesNext(i - 1) && touchesNext(i) && discourse.token(i).text().equals("-");
    }

    private boolean touchesNext(int i) {
        return i >= 0
                && i + 1 < discourse.size()
                && discourse.token(i).span().end()
                        == discourse.token(i + 1).span().begin();
    }

    /** The last noun before a preposition, a comma, a verb or the like; -1 where there is none. */
    int headNoun(int first, int end) {
        int head = -1;
        for (int i = first; i < end; i++) {
            String tag = discourse.tag(i);
            if (tag.startsWith("NN") || tag.equals("FW")) { // the tagger calls unusual words foreign
                head = i;
            } else if (head >= 0 && isHyphen(head - 1) && isParticipleOf(i)) {
                head = i; // "big-name elected officials"
            } else if (head >= 0 && isHyphen(i)) {
                i = isNounTag(i + 1) ? i : i + 1; // "self-described socialist"
            } else if (head >= 0
                    && !isHyphen(i + 1)
                    && !isPossessive(i)
                    && !tag.startsWith("JJ")
                    && !tag.equals("CD")) {
                break;
            } else if (head >= 0
                    && (tag.startsWith("JJ") || tag.equals("CD"))
                    && !discourse.tag(i + 1).startsWith("NN")) {
                break;
            }
        }
        return head;
    }

    private boolean isParticipleOf(int i) {
        String tag = discourse.tag(i);
        return (tag.equals("VBN") || tag.equals("VBG")) && isNounTag(i + 1);
    }

    /** "Thousands", "a number": no word for anybody. */
    boolean isAmount(int i) {
        return AMOUNTS.contains(discourse.token(i).lemma().toLowerCase(Locale.ROOT));
    }

    /** "A number of voters" are voters; "dozens of voters" are dozens. */
    private boolean saysLittle(int amount) {
        return LITTLE.contains(discourse.token(amount).lemma().toLowerCase(Locale.ROOT));
    }

    private boolean isNounTag(int i) {
        return discourse.tag(i).startsWith("NN");
    }

    /** "Some of the aides", "even aides", "among aides": where the aides begin. */
    private int begin(int first, int head) {
        int begin = first;
        for (int i = first; i < head; i++) {
            String tag = discourse.tag(i);
            boolean adverb = tag.equals("RB") || tag.equals("RBR") || tag.equals("PDT");
            boolean least = i > first && discourse.tag(i - 1).equals("IN") && tag.endsWith("S") && !isNounTag(i);
            boolean whole = !isHyphen(i + 1); // not "all-male", "three-in-five"
            if (whole && (tag.equals("IN") || i == begin && (adverb || least))) {
                begin = i + 1;
            }
        }
        return begin;
    }

    /** What a phrase describes; nothing where it has no noun. */
    Optional<Description> description(int from, int end) {
        Optional<Description> quantity = someIn(from, end);
        int outer = headNoun(from, end);
        if (quantity.isPresent() || outer < 0) {
            return quantity;
        }
        boolean amount =
                isAmount(outer) && outer + 1 < end && discourse.lower(outer + 1).equals("of");
        int inner = amount ? headNoun(outer + 2, end) : -1;
        int head = inner < 0 ? outer : inner;
        int first = begin(from, inner >= 0 && saysLittle(outer) ? head : outer);
        int one = oneOf(from, first);
        boolean single = one >= 0 && isPlural(head);
        Definiteness definiteness =
                single || inner >= 0 || first > from ? Definiteness.INDEFINITE : definiteness(first, head);
        int stop = afterPhrase(head, end);
        int begin = single ? one : isDeterminer(first, head, stop) ? first + 1 : first;
        boolean plural = isPlural(head) || isCollective(discourse.lower(head)) || isJoinedNoun(head, stop);
        int owner = isPossessivePronoun(first) ? first : -1;
        return Optional.of(new Description(
                plain(begin, stop), begin, head, stop, noun(head), plural && !single, definiteness, owner));
    }

    private String plain(int first, int end) {
        return discourse.text(first, end).replaceAll("\\s+", " ");
    }

    private Definiteness definiteness(int first, int head) {
        if (isPossessivePronoun(first)) {
            return Definiteness.POSSESSIVE;
        }
        for (int i = first; i < head; i++) {
            if (isPossessive(i)) {
                return Definiteness.DEFINITE;
            }
        }
        String tag = discourse.tag(first);
        if (INDEFINITE.contains(discourse.lower(first)) || tag.equals("CD")) {
            return Definiteness.INDEFINITE;
        }
        return tag.equals("DT") ? Definiteness.DEFINITE : Definiteness.BARE;
    }

    /** "Her" and "whose". */
    private boolean isPossessivePronoun(int i) {
        return discourse.tag(i).equals("PRP$") || discourse.tag(i).equals("WP$");
    }

    /** What is no part of a name; "both sides" says how many, "both experts and voters" does not. */
    private boolean isDeterminer(int first, int head, int end) {
        boolean both = discourse.lower(first).equals("both") && !isJoined(head, end);
        return first < head && discourse.tag(first).equals("DT") && !both;
    }

    /** Whether a phrase is of two nouns with "and" between. */
    boolean isJoined(int head, int end) {
        for (int i = head + 1; i < end; i++) {
            if (discourse.tag(i).equals("CC")) {
                return true;
            }
        }
        return false;
    }

    /** "Many in the party", "those surveyed": they have no noun of their own. */
    private Optional<Description> someIn(int from, int end) {
        if (from + 1 >= end || !SOME.contains(discourse.lower(from)) || !isComplement(from + 1)) {
            return Optional.empty();
        }
        int noun = headNoun(from + 2, end);
        int stop = discourse.tag(from + 1).startsWith("W")
                ? clauseEnd(from, end)
                : noun < 0 ? from + 2 : afterPhrase(noun, end);
        return Optional.of(
                new Description(plain(from, stop), from, from, stop, "people", true, Definiteness.INDEFINITE, -1));
    }

    private int clauseEnd(int from, int end) {
        int stop = from;
        while (stop < end && !discourse.lower(stop).equals(",")) {
            stop++;
        }
        return stop;
    }

    /** "Many in", "those surveyed", "those close to", "those who". */
    private boolean isComplement(int i) {
        String tag = discourse.tag(i);
        String next = discourse.tag(i + 1);
        boolean in = tag.equals("IN") && !discourse.lower(i).equals("of");
        boolean closeTo = tag.equals("JJ") && (next.equals("IN") || next.equals("TO"));
        boolean who = tag.startsWith("W") && i + 1 < discourse.size();
        return in || closeTo || who || (tag.equals("VBN") && !isNounTag(i + 1) && !next.startsWith("JJ"));
    }

    /** "One of the delegates" is one; -1 where it is not said. */
    private int oneOf(int from, int end) {
        for (int i = from; i + 1 < end; i++) {
            if (discourse.lower(i).equals("one") && discourse.lower(i + 1).equals("of")) {
                return i;
            }
        }
        return -1;
    }

    boolean isPlural(int i) {
        return discourse.tag(i).equals("NNS")
                || discourse.tag(i).equals("NNPS")
                || singularOfName(i).isPresent();
    }

    /** "Republicans" is taken for one name at times. */
    private Optional<String> singularOfName(int i) {
        String word = discourse.lower(i);
        if (!discourse.tag(i).equals("NNP") || !word.endsWith("s") || word.length() < 5) {
            return Optional.empty();
        }
        String singular = word.substring(0, word.length() - 1);
        return SpeakingNouns.standard().human(singular) >= PLURAL_NOT_NAME ? Optional.of(singular) : Optional.empty();
    }

    String noun(int head) {
        if (isAge(head)) {
            return "year-old";
        }
        String lemma = discourse.token(head).lemma().toLowerCase(Locale.ROOT);
        String compound = isHyphen(head - 1) ? discourse.lower(head - 2) + "-" + lemma : lemma;
        return RoleWords.isPerson(compound) ? compound : singularOfName(head).orElse(lemma);
    }

    /** "The 46-year-old". */
    private boolean isAge(int head) {
        return discourse.lower(head).equals("year")
                && isHyphen(head - 1)
                && isHyphen(head + 1)
                && discourse.lower(head + 2).equals("old");
    }

    /** "Her campaign and Democrats". */
    private boolean isJoinedNoun(int head, int end) {
        if (head + 2 >= end || !discourse.lower(head + 1).equals("and")) {
            return false;
        }
        int other = headNoun(head + 2, end);
        String opens = discourse.tag(head + 2);
        // "The lawyer and senator" is one person.
        return other >= 0 && (isPlural(other) || opens.equals("DT") || opens.equals("PRP$"));
    }

    static boolean isCollective(String noun) {
        return COLLECTIVES.contains(noun);
    }

    /** The description with its prepositional phrases, without what follows a comma or a relative pronoun. */
    private int afterPhrase(int head, int end) {
        int i = isAge(head) ? head + 3 : head + 1;
        while (i < end && (goesOn(i) || isListed(i, end))) {
            i++;
        }
        while (i > head + 1
                && !(isAge(head) && i == head + 3)
                && !discourse.tag(i - 1).startsWith("NN")
                && !discourse.tag(i - 1).equals("CD")
                && !isCapitalized(i - 1)
                && !isRank(i - 1)) {
            i--;
        }
        return i;
    }

    private boolean goesOn(int i) {
        String tag = discourse.tag(i);
        boolean clause =
                (tag.equals("DT") || tag.equals("PRP$")) && isNounTag(i - 1); // "figures her campaign released"
        if (clause) {
            return false;
        }
        return isParticiple(i)
                || tag.equals("IN")
                || (tag.startsWith("VB") && isCapitalized(i) && isCapitalized(i - 1))
                || tag.equals("TO")
                || Discourse.isInNounPhrase(tag)
                || tag.equals("CC")
                || tag.equals("PRP")
                || isHyphen(i);
    }

    /** "Registered voters", "four remaining candidates", "opponents of raising taxes", "working-class". */
    private boolean isParticiple(int i) {
        String tag = discourse.tag(i);
        if (!tag.equals("VBN") && !tag.equals("VBG")) {
            return false;
        }
        boolean ofNoun = isNounTag(i + 1) && !discourse.tag(i + 1).startsWith("NNP");
        boolean ofPhrase = !isNounTag(i - 1) && discourse.tag(i + 1).startsWith("JJ");
        boolean gerund = tag.equals("VBG") && discourse.tag(i - 1).equals("IN");
        return ofNoun || ofPhrase || gerund || isHyphen(i + 1);
    }

    /** "Artists, writers and actors": the comma of a list of plural nouns that ends with "and". */
    private boolean isListed(int comma, int end) {
        if (!discourse.lower(comma).equals(",") || !isPlural(comma - 1)) {
            return false;
        }
        int i = comma + 1;
        while (i < end && (Discourse.isInNounPhrase(discourse.tag(i)) || isHyphen(i))) {
            i++;
        }
        boolean noun = i > comma + 1 && i < end && isPlural(i - 1);
        return noun && (discourse.tag(i).equals("CC") || isListed(i, end));
    }

    /** "Attorney general", "inspector general". */
    private boolean isRank(int i) {
        return discourse.lower(i).equals("general") && isNounTag(i - 1);
    }

    private boolean isCapitalized(int i) {
        return Character.isUpperCase(discourse.token(i).text().charAt(0));
    }
}
