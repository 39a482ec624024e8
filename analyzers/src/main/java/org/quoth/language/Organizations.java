package org.quoth.language;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells which mentions name the same organisation. */
final class Organizations {
    private static final Pattern ACRONYM = Pattern.compile("(?:\\p{Lu}\\.?){2,7}s?");
    private static final ImmutableSet<String> SMALL = ImmutableSet.of("of", "for", "the", "and", "on", "in", "to", "&");

    /** The last words of names of newspapers that stand for the whole: "the Post". */
    private static final ImmutableSet<String> NEWSPAPERS = ImmutableSet.of(
            "post",
            "guardian",
            "herald",
            "globe",
            "telegraph",
            "mail",
            "sun",
            "observer",
            "gazette",
            "star",
            "enquirer",
            "inquirer",
            "chronicle",
            "examiner",
            "republic",
            "dispatch",
            "register",
            "standard",
            "mirror");

    /** A longer one is no name but a mistake. */
    private static final int MOST_WORDS = 16;

    private final SetMultimap<String, String> byAcronym = LinkedHashMultimap.create();
    private final SetMultimap<String, String> byBeginning = LinkedHashMultimap.create();
    private final SetMultimap<String, String> byEnd = LinkedHashMultimap.create();

    private Organizations() {}

    /** Each group is one organisation's mentions, in the order of the text. */
    static List<List<Mention>> groups(ImmutableList<Mention> mentions) {
        Map<String, List<Mention>> byName = new LinkedHashMap<>();
        mentions.forEach(mention -> byName.computeIfAbsent(mention.key(), unused -> new ArrayList<>())
                .add(mention));
        Organizations organizations = new Organizations();
        byName.forEach((key, group) -> organizations.index(key, group.get(0)));
        Map<String, String> longer = new LinkedHashMap<>();
        byName.forEach((key, group) -> organizations.longForm(group.get(0)).ifPresent(form -> longer.put(key, form)));
        Map<String, List<Mention>> merged = new LinkedHashMap<>();
        byName.forEach((key, group) -> merged.computeIfAbsent(root(key, longer), unused -> new ArrayList<>())
                .addAll(group));
        merged.values().forEach(group -> group.sort(Comparator.comparing(Mention::excerpt)));
        return new ArrayList<>(merged.values());
    }

    /** A form is shorter than its long form, or an acronym of it, so that this ends. */
    private static String root(String key, Map<String, String> longer) {
        String current = key;
        for (int i = 0; i < MOST_WORDS && longer.containsKey(current); i++) {
            current = longer.getOrDefault(current, current);
        }
        return current;
    }

    private void index(String key, Mention mention) {
        List<String> words = Splitter.on(' ').splitToList(key);
        if (words.size() < 2 || words.size() > MOST_WORDS) {
            return;
        }
        for (int i = 1; i < words.size(); i++) {
            byBeginning.put(String.join(" ", words.subList(0, i)), key);
            byEnd.put(String.join(" ", words.subList(i, words.size())), key);
        }
        indexInitials(key, mention);
    }

    /** "Department of Justice" is DOJ, "Bank of America" may be BA. */
    private void indexInitials(String key, Mention mention) {
        StringBuilder all = new StringBuilder();
        StringBuilder large = new StringBuilder();
        for (String word : mention.words()) {
            for (String part : Splitter.onPattern("[-/]").omitEmptyStrings().split(word)) {
                String initial = part.substring(0, 1).toLowerCase(Locale.ROOT);
                all.append(initial);
                if (!SMALL.contains(part.toLowerCase(Locale.ROOT))) {
                    large.append(initial);
                }
            }
        }
        byAcronym.put(all.toString(), key);
        byAcronym.put(large.toString(), key);
    }

    /** The only name of which this is the acronym, the beginning or the end. */
    private Optional<String> longForm(Mention mention) {
        String key = mention.key();
        Set<String> candidates = new LinkedHashSet<>();
        if (ACRONYM.matcher(mention.name()).matches()) {
            candidates.addAll(byAcronym.get(key));
        } else {
            candidates.addAll(byBeginning.get(key));
            if (key.contains(" ") || NameWords.isHead(key) || NEWSPAPERS.contains(key)) {
                candidates.addAll(byEnd.get(key));
            }
        }
        candidates.remove(key);
        return candidates.size() == 1 ? candidates.stream().findFirst() : Optional.empty();
    }
}
