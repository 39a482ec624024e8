package org.quoth.quotes.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quoth.quotes.speakers.Source.Definiteness;
import org.quoth.quotes.speakers.Source.Description;
import org.quoth.quotes.speakers.Source.Form;

/** Reads the words of a source: whose name, which pronoun, what description. */
final class SourceReader {
    private static final Set<String> FIRST_PERSON =
            Set.of("i", "me", "my", "mine", "myself", "we", "us", "our", "ours");
    private static final Set<String> NEUTER = Set.of("they", "them", "their", "theirs", "it", "its", "these", "those");
    private static final Set<String> RELATIVE = Set.of("who", "whom", "whose", "which", "that");
    private static final Set<String> VAGUE = Set.of(
            "you",
            "your",
            "one",
            "each",
            "both",
            "some",
            "many",
            "others",
            "several",
            "most",
            "neither",
            "either",
            "everyone",
            "everybody",
            "nobody",
            "anyone",
            "anybody",
            "someone",
            "somebody",
            "all",
            "few",
            "another",
            "none",
            "whoever");
    static final Set<String> PAIR = Set.of("two", "pair", "duo");
    private static final Set<String> INDEFINITE = Set.of(
            "a", "an", "some", "any", "several", "many", "few", "most", "another", "one", "two", "three", "every",
            "no");
    private static final Set<String> AMOUNTS =
            Set.of("number", "lot", "handful", "couple", "dozen", "score", "hundred", "thousand", "million", "plenty");
    /** What an organisation puts out speaks for it: "a Times article". */
    private static final Set<String> ISSUED = Set.of(
            "article",
            "report",
            "story",
            "editorial",
            "column",
            "piece",
            "post",
            "statement",
            "survey",
            "poll",
            "ad",
            "study",
            "release",
            "account",
            "blog",
            "website",
            "memo",
            "email",
            "letter",
            "tweet",
            "interview",
            "bulletin",
            "analysis");

    private static final double SURELY_HUMAN = 0.75;

    private final Discourse discourse;
    /** Token by token, who is named by a mention that begins there. */
    private final Map<Integer, Mention> mentions;

    /** A place where an entity is named. */
    record Mention(Referent referent, int first, int end) {}

    SourceReader(Discourse discourse, Map<Integer, Mention> mentions) {
        this.discourse = discourse;
        this.mentions = mentions;
    }

    Optional<Source> read(int from, int to) {
        Optional<Source> read = readExactly(from, to);
        int further = nounAfter(to);
        boolean cutOff = further > to
                && read.filter(source -> source.form() == Form.DESCRIPTION)
                        .filter(source -> source.description().isEmpty())
                        .isPresent();
        return cutOff ? readExactly(from, further) : read; // "Even" of "Even the aides"
    }

    private Optional<Source> readExactly(int from, int to) {
        int first = from;
        int end = to;
        while (first < end && !isWord(first)) {
            first++;
        }
        while (end > first && !isWord(end - 1) && !isPossessive(end - 1)) {
            end--;
        }
        if (first >= end) {
            return Optional.empty();
        }
        Optional<Source> pronoun = pronoun(first, end);
        if (pronoun.isPresent()) {
            return pronoun;
        }
        List<Mention> heads = heads(first, end);
        if (!heads.isEmpty()) {
            return Optional.of(named(first, end, heads));
        }
        return Optional.of(new Source(Form.DESCRIPTION, first, end, List.of(), description(first, end)));
    }

    /** The end of the noun phrase that goes on at a token. */
    private int nounAfter(int end) {
        int i = end;
        while (discourse.sameSentence(i, end - 1)
                && (Discourse.isInNounPhrase(discourse.tag(i))
                        || discourse.tag(i).startsWith("RB")
                        || isHyphen(i))) {
            i++;
        }
        return i > end && discourse.tag(i - 1).startsWith("NN") ? i : end;
    }

    /** The name that begins at a token. */
    Optional<Source> nameAt(int first) {
        return Optional.ofNullable(mentions.get(first)).map(mention -> named(first, mention.end(), List.of(mention)));
    }

    /** The first name between two tokens. */
    Optional<Source> nameIn(int first, int end) {
        for (int i = first; i < end; i++) {
            Optional<Source> name = nameAt(i);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    private boolean isWord(int i) {
        return Character.isLetterOrDigit(discourse.token(i).text().charAt(0));
    }

    private Optional<Source> pronoun(int first, int end) {
        String word = discourse.lower(first);
        if (end - first == 1) {
            return form(word).map(form -> new Source(form, first, end, List.of(), Optional.empty()));
        }
        String last = discourse.lower(end - 1);
        if (word.equals("the") && end - first == 2 && PAIR.contains(last)) {
            return Optional.of(new Source(Form.VAGUE, end - 1, end, List.of(), Optional.empty()));
        }
        if (RELATIVE.contains(last) && VAGUE.contains(word)) {
            return Optional.of(new Source(Form.RELATIVE, first, end, List.of(), Optional.empty()));
        }
        // "he himself", "she too", "who also": the rest says nothing of who it is.
        boolean plain =
                Gender.ofPronoun(word).isPresent() && !discourse.tag(first).equals("PRP$");
        if (plain && !discourse.lower(first + 1).equals("and")) {
            return Optional.of(new Source(Form.PRONOUN, first, first + 1, List.of(), Optional.empty()));
        }
        return Optional.empty();
    }

    private static Optional<Form> form(String word) {
        if (Gender.ofPronoun(word).isPresent()) {
            return Optional.of(Form.PRONOUN);
        }
        if (FIRST_PERSON.contains(word)) {
            return Optional.of(Form.FIRST_PERSON);
        }
        if (NEUTER.contains(word)) {
            return Optional.of(Form.NEUTER);
        }
        if (RELATIVE.contains(word)) {
            return Optional.of(Form.RELATIVE);
        }
        return VAGUE.contains(word) ? Optional.of(Form.VAGUE) : Optional.empty();
    }

    private static Source named(int first, int end, List<Mention> heads) {
        List<Referent> who = heads.stream().map(Mention::referent).toList();
        return new Source(who.size() > 1 ? Form.NAMES : Form.NAME, first, end, who, Optional.empty());
    }

    /** Those who are named as the source itself, not as somebody's owner or object. */
    private List<Mention> heads(int first, int end) {
        List<Mention> heads = new ArrayList<>();
        List<Mention> listed = new ArrayList<>();
        for (int i = first; i < end; i++) {
            Mention mention = mentions.get(i);
            if (mention == null) {
                if (endsHead(i, first)) {
                    break;
                }
                continue;
            }
            if (isHead(mention, governedFrom(first, heads), end)) {
                Mention last = listed.isEmpty()
                        ? heads.isEmpty() ? mention : heads.get(heads.size() - 1)
                        : listed.get(listed.size() - 1);
                boolean joined = heads.isEmpty() || isJoined(last, mention);
                if (heads.isEmpty() || (joined && isAlike(heads.get(0).referent(), mention.referent()))) {
                    heads.addAll(listed);
                    heads.add(mention);
                    listed.clear();
                } else if (isListed(last, mention)) {
                    listed.add(mention);
                } else if (!heads.get(0).referent().isNamedPerson()
                        && mention.referent().isNamedPerson()) {
                    heads.clear();
                    heads.add(mention);
                }
            }
            i = mention.end() - 1;
        }
        return heads;
    }

    /** "The Ministry of Health and the Times": what governs "Health" is a part of a name. */
    private int governedFrom(int first, List<Mention> heads) {
        int and = heads.isEmpty() ? first : heads.get(heads.size() - 1).end();
        return discourse.sameSentence(first, and) && discourse.lower(and).equals("and") ? and : first;
    }

    /** Two people, or two organisations. */
    private static boolean isAlike(Referent one, Referent other) {
        return one.isNamedPerson() == other.isNamedPerson() && one.isPlace() == other.isPlace();
    }

    /** A verb or a relative pronoun begins what is told about the source. */
    private boolean endsHead(int i, int first) {
        String tag = discourse.tag(i);
        return i > first && (tag.startsWith("VB") && !tag.equals("VBG") && !tag.equals("VBN") || tag.startsWith("W"));
    }

    private boolean isHead(Mention mention, int first, int end) {
        int next = mention.end();
        if (next < end && (isPossessive(next) || isNoun(next) || isHyphen(next))) {
            boolean alone = isPossessive(next) && next + 1 >= end; // "Dar's" warning: Dar's own
            return alone || (isIssued(next, end) && !mention.referent().isNamedPerson());
        }
        int before = mention.first() - 1;
        // "The meeting between Dar and Rubio": what governs the first of a pair governs the second.
        while (before >= first
                && (Discourse.isInNounPhrase(discourse.tag(before))
                        || discourse.tag(before).equals("CC"))) {
            before--;
        }
        boolean governed = before > first && isGovernor(before) && hasNoun(first, before) && !isTitle(before, mention);
        return !governed;
    }

    /** "Candidates including Dar" are not Dar. */
    private boolean isGovernor(int i) {
        String tag = discourse.tag(i);
        String word = discourse.lower(i);
        return tag.equals("IN") || tag.equals("TO") || word.equals("including") || word.equals("like");
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

    /** "Secretary of State Dar" is Dar. */
    private boolean isTitle(int of, Mention mention) {
        return mention.referent().isNamedPerson()
                && discourse.lower(of).equals("of")
                && discourse.tag(of - 1).equals("NNP")
                && of + 1 < mention.first()
                && discourse.tag(mention.first() - 1).startsWith("NNP");
    }

    private boolean isHyphen(int i) {
        return discourse.token(i).text().equals("-");
    }

    private boolean isIssued(int from, int end) {
        int head = headNoun(from, end);
        return head >= 0 && ISSUED.contains(discourse.lower(head));
    }

    private boolean isNoun(int i) {
        return discourse.tag(i).startsWith("NN")
                || (discourse.tag(i).startsWith("JJ") && discourse.tag(i + 1).startsWith("NN"));
    }

    private boolean hasNoun(int first, int end) {
        for (int i = first; i < end; i++) {
            if (discourse.tag(i).startsWith("NN")) {
                return true;
            }
        }
        return false;
    }

    /** Whether no more than a comma stands between the names of two people. */
    boolean isListed(Mention one, Mention other) {
        return one.referent().isNamedPerson()
                && other.referent().isNamedPerson()
                && one.end() + 1 == other.first()
                && discourse.lower(one.end()).equals(",");
    }

    /** Whether "and" stands between two mentions, and no more than titles and appositions. */
    boolean isJoined(Mention one, Mention other) {
        boolean and = false;
        for (int i = one.end(); i < other.first(); i++) {
            String word = discourse.lower(i);
            and |= word.equals("and") || word.equals("&") || word.equals("or");
            if (discourse.tag(i).startsWith("VB") || discourse.tag(i).startsWith("W")) {
                return false;
            }
        }
        return and;
    }

    /** The last noun before a preposition, a comma, a verb or the like; -1 where there is none. */
    int headNoun(int first, int end) {
        int head = -1;
        for (int i = first; i < end; i++) {
            String tag = discourse.tag(i);
            if (tag.startsWith("NN") || tag.equals("FW")) { // the tagger calls unusual words foreign
                head = i;
            } else if (head >= 0 && isHyphen(i)) {
                i = isNounTag(i + 1) ? i : i + 1; // "self-described socialist"
            } else if (head >= 0 && !isPossessive(i) && !tag.startsWith("JJ") && !tag.equals("CD")) {
                break;
            } else if (head >= 0
                    && (tag.startsWith("JJ") || tag.equals("CD"))
                    && !discourse.tag(i + 1).startsWith("NN")) {
                break;
            }
        }
        return head;
    }

    /** "Thousands", "a number": no word for anybody. */
    boolean isAmount(int i) {
        return AMOUNTS.contains(discourse.token(i).lemma().toLowerCase(Locale.ROOT));
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
            if (tag.equals("IN") || i == begin && (adverb || least)) {
                begin = i + 1;
            }
        }
        return begin;
    }

    Optional<Description> description(int from, int end) {
        int outer = headNoun(from, end);
        if (outer < 0) {
            return Optional.empty();
        }
        boolean amount =
                isAmount(outer) && outer + 1 < end && discourse.lower(outer + 1).equals("of");
        int inner = amount ? headNoun(outer + 2, end) : -1;
        int head = inner < 0 ? outer : inner;
        int first = begin(from, head);
        String word = discourse.lower(first);
        String tag = discourse.tag(first);
        boolean possessive = tag.equals("PRP$");
        boolean indefinite = INDEFINITE.contains(word) || tag.equals("CD") || first > from;
        boolean owned = false;
        for (int i = first; i < head; i++) {
            owned |= isPossessive(i);
        }
        boolean definite = owned || (tag.equals("DT") && !indefinite);
        Definiteness definiteness = possessive
                ? Definiteness.POSSESSIVE
                : definite ? Definiteness.DEFINITE : indefinite ? Definiteness.INDEFINITE : Definiteness.BARE;
        int begin = tag.equals("DT") && first < head ? first + 1 : first;
        int stop = afterPhrase(head, end);
        boolean several = isPlural(head) || isCollective(discourse.lower(head)) || isJoinedNoun(head, stop);
        String noun = noun(head);
        return Optional.of(new Description(
                discourse.text(begin, stop).replaceAll("\\s+", " "),
                begin,
                head,
                stop,
                noun,
                several,
                definiteness,
                possessive ? first : -1));
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
        return SpeakingNouns.standard().human(singular) >= SURELY_HUMAN ? Optional.of(singular) : Optional.empty();
    }

    String noun(int head) {
        return singularOfName(head)
                .orElseGet(() -> discourse.token(head).lemma().toLowerCase(Locale.ROOT));
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
        return Set.of("police", "people", "family", "crowd", "team", "staff", "public", "media", "press", "couple")
                .contains(noun);
    }

    /** The description with its prepositional phrases, without what follows a comma or a relative pronoun. */
    private int afterPhrase(int head, int end) {
        int i = head + 1;
        while (i < end) {
            String tag = discourse.tag(i);
            boolean participle = (tag.equals("VBN") || tag.equals("VBG"))
                    && isNounTag(i + 1)
                    && !discourse.tag(i + 1).startsWith("NNP"); // "registered voters"
            boolean goesOn = participle
                    || tag.equals("IN")
                    || (tag.startsWith("VB") && isCapitalized(i) && isCapitalized(i - 1))
                    || tag.equals("TO")
                    || Discourse.isInNounPhrase(tag)
                    || tag.equals("CC")
                    || tag.equals("PRP")
                    || discourse.token(i).text().equals("-");
            if (!goesOn) {
                break;
            }
            i++;
        }
        while (i > head + 1
                && !discourse.tag(i - 1).startsWith("NN")
                && !discourse.tag(i - 1).equals("CD")
                && !isCapitalized(i - 1)) {
            i--;
        }
        return i;
    }

    private boolean isCapitalized(int i) {
        return Character.isUpperCase(discourse.token(i).text().charAt(0));
    }
}
