package org.quoth.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private Organizations() {}

    /** Each group is one organisation's mentions, in the order of the text. */
    static List<List<Mention>> groups(ImmutableList<Mention> mentions) {
        Map<String, List<Mention>> byName = new LinkedHashMap<>();
        mentions.forEach(mention -> byName.computeIfAbsent(mention.key(), unused -> new ArrayList<>())
                .add(mention));
        Map<String, String> longer = new LinkedHashMap<>();
        byName.forEach((key, group) -> longForm(group.get(0), byName).ifPresent(form -> longer.put(key, form)));
        Map<String, List<Mention>> merged = new LinkedHashMap<>();
        byName.forEach((key, group) -> merged.computeIfAbsent(root(key, longer), unused -> new ArrayList<>())
                .addAll(group));
        merged.values().forEach(group -> group.sort(java.util.Comparator.comparing(Mention::excerpt)));
        return new ArrayList<>(merged.values());
    }

    private static String root(String key, Map<String, String> longer) {
        String current = key;
        for (int i = 0; i < longer.size() && longer.containsKey(current); i++) {
            current = longer.getOrDefault(current, current);
        }
        return current;
    }

    /** The only name of which this is the acronym, the beginning or the end. */
    private static Optional<String> longForm(Mention mention, Map<String, List<Mention>> byName) {
        String key = mention.key();
        boolean acronym = ACRONYM.matcher(mention.name()).matches();
        List<String> candidates = byName.values().stream()
                .map(group -> group.get(0))
                .filter(other -> !other.key().equals(key))
                .filter(other -> acronym ? isAcronym(key, other) : isPart(mention, other))
                .map(Mention::key)
                .distinct()
                .toList();
        return candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty();
    }

    private static boolean isPart(Mention shorter, Mention longer) {
        String part = shorter.key();
        String whole = longer.key();
        boolean telling = part.contains(" ") || NameWords.isHead(part) || NEWSPAPERS.contains(part);
        return whole.startsWith(part + " ") || (telling && whole.endsWith(" " + part));
    }

    private static boolean isAcronym(String key, Mention longer) {
        if (longer.words().size() < 2) {
            return false;
        }
        StringBuilder all = new StringBuilder();
        StringBuilder large = new StringBuilder();
        for (String word : longer.words()) {
            for (String part : word.split("[-/]")) {
                if (part.isEmpty()) {
                    continue;
                }
                String initial = part.substring(0, 1).toLowerCase(Locale.ROOT);
                all.append(initial);
                if (!SMALL.contains(part.toLowerCase(Locale.ROOT))) {
                    large.append(initial);
                }
            }
        }
        return key.contentEquals(all) || key.contentEquals(large);
    }
}
