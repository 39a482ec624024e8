package org.quoth.language;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a person's name, in lower case and without full stops.
 *
 * @param words given names, initials, particles and surname, at least one
 * @param suffix "jr", "iii"
 */
record PersonName(ImmutableList<String> words, Optional<String> suffix) {
    static PersonName of(List<String> keys) {
        int last = keys.size() - 1;
        String end = keys.get(last);
        if (last > 0 && NameWords.SUFFIXES.contains(end)) {
            ImmutableList<String> words = keys.subList(0, last).stream()
                    .map(word -> word.replace(",", ""))
                    .collect(ImmutableList.toImmutableList());
            return new PersonName(words, Optional.of(end));
        }
        return new PersonName(ImmutableList.copyOf(keys), Optional.empty());
    }

    boolean isFull() {
        return words.size() > 1 && !NameWords.PARTICLES.contains(words.get(0));
    }

    String given() {
        return words.get(0);
    }

    String surname() {
        return words.get(words.size() - 1);
    }

    /** Whether two full names may be one person's. */
    boolean agreesWith(PersonName other) {
        if (suffix.isPresent() && other.suffix.isPresent() && !suffix.equals(other.suffix)) {
            return false;
        }
        if (words.equals(other.words)) {
            return true;
        }
        return sharesEnd(words, other.words) || sharesEnd(other.words, words) || sameButForTheMiddle(other);
    }

    /** "López Obrador" ends "Andrés Manuel López Obrador", "Mohammed bin Salman" begins "Mohammed bin Salman Al Saud". */
    private static boolean sharesEnd(ImmutableList<String> longer, ImmutableList<String> part) {
        int extra = longer.size() - part.size();
        return extra > 0
                && part.size() > 1
                && (longer.subList(extra, longer.size()).equals(part)
                        || (part.size() > 2 && longer.subList(0, part.size()).equals(part)));
    }

    private boolean sameButForTheMiddle(PersonName other) {
        return surname().equals(other.surname())
                && sameGiven(given(), other.given())
                && sameMiddle(middle(), other.middle());
    }

    private List<String> middle() {
        return words.subList(1, words.size() - 1);
    }

    private static boolean sameMiddle(List<String> one, List<String> other) {
        int shared = Math.min(one.size(), other.size());
        for (int i = 0; i < shared; i++) {
            if (!sameGiven(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean sameGiven(String one, String other) {
        return one.equals(other)
                || (Math.min(one.length(), other.length()) == 1 && one.charAt(0) == other.charAt(0))
                || Nicknames.same(one, other);
    }

    /** Whether a short form may mean the bearer of this full name, by the surname. */
    boolean hasSurname(PersonName shorter) {
        int extra = words.size() - shorter.words.size();
        return extra > 0 && words.subList(extra, words.size()).equals(shorter.words);
    }

    /** Whether a short form may mean the bearer of this full name, by the given name. */
    boolean hasGiven(PersonName shorter) {
        int extra = words.size() - shorter.words.size();
        return extra > 0 && words.subList(0, shorter.words.size()).equals(shorter.words);
    }
}
