package org.quoth.quotes.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private static final int LONGEST_TITLE = 6;

    private final Discourse discourse;
    private final NounPhrases phrases;
    /** Token by token, who is named by a mention that begins there. */
    private final Map<Integer, Mention> mentions;

    /** A place where an entity is named. */
    record Mention(Referent referent, int first, int end) {}

    SourceReader(Discourse discourse, Map<Integer, Mention> mentions) {
        this.discourse = discourse;
        this.phrases = new NounPhrases(discourse);
        this.mentions = mentions;
    }

    NounPhrases phrases() {
        return phrases;
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

    /** Without the noun that may follow a source that was cut off. */
    Optional<Source> readExactly(int from, int to) {
        int first = from;
        int end = to;
        while (first < end && !isWord(first)) {
            first++;
        }
        while (end > first && !isWord(end - 1) && !phrases.isPossessive(end - 1)) {
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
        return Optional.of(new Source(Form.DESCRIPTION, first, end, List.of(), phrases.description(first, end)));
    }

    /** The end of the noun phrase that goes on at a token. */
    private int nounAfter(int end) {
        int i = end;
        while (discourse.sameSentence(i, end - 1)
                && (Discourse.isInNounPhrase(discourse.tag(i))
                        || discourse.tag(i).startsWith("RB")
                        || phrases.isHyphen(i))) {
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
                    return heads.isEmpty() ? apposition(first, end) : heads;
                }
                i = afterBracket(i, end) - 1;
                continue;
            }
            if (isHead(mention, governedFrom(first, heads), end)) {
                add(mention, heads, listed);
            }
            i = mention.end() - 1;
        }
        return heads;
    }

    /** One more head, if it is named together with those before. Those of a list are heads once its "and" has come. */
    private void add(Mention mention, List<Mention> heads, List<Mention> listed) {
        if (heads.isEmpty()) {
            heads.add(mention);
            return;
        }
        Referent first = heads.get(0).referent();
        Mention last = listed.isEmpty() ? heads.get(heads.size() - 1) : listed.get(listed.size() - 1);
        boolean joined = isJoined(last, mention) && (isAlike(first, mention.referent()) || isClose(last, mention));
        if (joined) {
            heads.addAll(listed);
            heads.add(mention);
            listed.clear();
        } else if (isListed(last, mention)) {
            listed.add(mention);
        } else if (!first.isNamedPerson() && mention.referent().isNamedPerson()) {
            heads.clear();
            heads.add(mention);
        }
    }

    /** "The Ministry of Health and the Times": what governs "Health" is a part of a name. */
    private int governedFrom(int first, List<Mention> heads) {
        int and = heads.isEmpty() ? first : heads.get(heads.size() - 1).end();
        return discourse.sameSentence(first, and) && discourse.lower(and).equals("and") ? and : first;
    }

    /** "The ministry and Mr. Dar": nothing but a title before the second name. */
    private boolean isClose(Mention one, Mention other) {
        boolean places = one.referent().isPlace() || other.referent().isPlace();
        for (int i = one.end() + 1; i < other.first(); i++) {
            if (!discourse.tag(i).equals("DT") && !discourse.tag(i).equals("NNP")) {
                return false;
            }
        }
        return !places && discourse.lower(one.end()).equals("and");
    }

    /** Two people, or two organisations. */
    static boolean isAlike(Referent one, Referent other) {
        return one.isNamedPerson() == other.isNamedPerson() && one.isPlace() == other.isPlace();
    }

    /** "The head of the company that owns the bridge, Tomas Reyl": the name at the end. */
    private List<Mention> apposition(int first, int end) {
        for (int i = first + 1; i < end; i++) {
            Mention mention = mentions.get(i);
            if (mention != null
                    && mention.end() == end
                    && mention.referent().isNamedPerson()
                    && discourse.lower(i - 1).equals(",")) {
                return List.of(mention);
            }
        }
        return List.of();
    }

    /** The token after a bracket, for "(R-Tenn.)" names nobody; else the next. */
    private int afterBracket(int i, int end) {
        if (!discourse.tag(i).equals("-LRB-")) {
            return i + 1;
        }
        int close = i;
        while (close < end && !discourse.tag(close).equals("-RRB-")) {
            close++;
        }
        return close + 1;
    }

    /** A verb or a relative pronoun begins what is told about the source. */
    private boolean endsHead(int i, int first) {
        String tag = discourse.tag(i);
        boolean participle = tag.equals("VBG") || tag.equals("VBN");
        // "A group led by Dar", "a group backing Dar"
        boolean led = participle
                && discourse.tag(i - 1).startsWith("NN")
                && (discourse.tag(i + 1).equals("IN") || (tag.equals("VBG") && mentions.containsKey(i + 1)));
        return i > first && (led || tag.startsWith("VB") && !participle || tag.startsWith("W"));
    }

    private boolean isHead(Mention mention, int first, int end) {
        int next = mention.end();
        if (next < end && (phrases.isPossessive(next) || isNoun(next) || phrases.isHyphen(next))) {
            boolean alone = phrases.isPossessive(next) && next + 1 >= end; // "Dar's" warning: Dar's own
            return alone
                    ? !isGoverned(mention, first)
                    : isIssued(next, end) && !mention.referent().isNamedPerson();
        }
        return !isGoverned(mention, first) && !isPartOfPlace(mention, first);
    }

    /** "Dover, Kent" after a noun: where somebody is. */
    private boolean isPartOfPlace(Mention mention, int first) {
        int before = mention.first() - 1;
        return mention.referent().isPlace()
                && before > first
                && discourse.lower(before).equals(",")
                && discourse.tag(before - 1).startsWith("NNP")
                && hasNoun(first, before);
    }

    private boolean isGoverned(Mention mention, int first) {
        int before = mention.first() - 1;
        // "The meeting between Dar and Rubio": what governs the first of a pair governs the second.
        while (before >= first
                && (Discourse.isInNounPhrase(discourse.tag(before))
                        || discourse.tag(before).equals("CC"))) {
            before--;
        }
        return before > first && isGovernor(before) && hasNoun(first, before) && !isTitle(before, mention);
    }

    /** "Candidates including Dar" are not Dar. */
    private boolean isGovernor(int i) {
        String tag = discourse.tag(i);
        String word = discourse.lower(i);
        return tag.equals("IN") || tag.equals("TO") || word.equals("including") || word.equals("like");
    }

    /** "Secretary of State Dar" is Dar. */
    private boolean isTitle(int of, Mention mention) {
        return mention.referent().isNamedPerson()
                && discourse.lower(of).equals("of")
                && of + 1 < mention.first()
                && (isCapitalTitle(of, mention) || isPlainTitle(of, mention));
    }

    private boolean isCapitalTitle(int of, Mention mention) {
        int last = mention.first() - 1;
        return discourse.tag(of - 1).equals("NNP")
                && (discourse.tag(last).startsWith("NNP") || RoleWords.isPerson(discourse.lower(last)));
    }

    /** "Former secretary of state Dar", but not "daughter of President Dar". */
    private boolean isPlainTitle(int of, Mention mention) {
        int last = mention.first() - 1;
        return discourse.tag(of - 1).equals("NN")
                && RoleWords.isPerson(discourse.lower(of - 1))
                && (discourse.tag(last).equals("NN") || discourse.tag(last).equals("NNP"))
                && !RoleWords.isPerson(RoleWords.plain(discourse.token(last).text()));
    }

    private boolean isIssued(int from, int end) {
        int head = phrases.headNoun(from, end);
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

    /** Whether no more than a comma stands between the names of two people or organisations. */
    boolean isListed(Mention one, Mention other) {
        int next = other.first() - 1;
        boolean close = one.end() == next
                || (one.end() + 1 == next && discourse.tag(next).equals("DT"));
        return (close || isTitled(one, other))
                && discourse.lower(one.end()).equals(",")
                && !one.referent().isPlace()
                && isAlike(one.referent(), other.referent());
    }

    /** "Ann Lee, Mayor Reyl": nothing but a title between the comma and the next person. */
    private boolean isTitled(Mention one, Mention other) {
        for (int i = one.end() + 1; i < other.first(); i++) {
            String tag = discourse.tag(i);
            if (!tag.startsWith("NN") && !tag.startsWith("JJ")) {
                return false;
            }
        }
        return one.referent().isNamedPerson() && other.first() - one.end() <= LONGEST_TITLE;
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
}
