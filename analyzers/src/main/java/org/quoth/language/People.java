package org.quoth.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.quoth.model.Token;

/**
 * Tells which mentions name the same person. Full names come first; then a surname is whoever has it, then a given
 * name. Where several have it, the form of address decides, or else whoever was named last before.
 */
final class People {
    private final NewsText text;
    private final List<Person> people = new ArrayList<>();
    private final SetMultimap<String, Person> byWord = LinkedHashMultimap.create();

    private People(NewsText text) {
        this.text = text;
    }

    private static final class Person {
        private final Set<PersonName> names = new LinkedHashSet<>();
        private final List<Mention> mentions = new ArrayList<>();
        private final TreeSet<Integer> begins = new TreeSet<>();
        private final TreeSet<Integer> shortBegins = new TreeSet<>();
        private Optional<Gender> gender = Optional.empty();

        boolean has(PersonName name, BiPredicate<PersonName, PersonName> relation) {
            return names.stream().anyMatch(own -> relation.test(own, name));
        }

        /** Where the person was last named before a place; negative where nowhere. */
        int lastBefore(int place) {
            Integer begin = begins.floor(place);
            return begin == null ? -1 : begin;
        }

        /** Where the person was last named by a part of the name. */
        int lastShortBefore(int place) {
            Integer begin = shortBegins.floor(place);
            return begin == null ? -1 : begin;
        }
    }

    /** Each group is one person's mentions, in the order of the text. */
    static List<List<Mention>> groups(NewsText text, ImmutableList<Mention> mentions) {
        People people = new People(text);
        List<Mention> shorter = new ArrayList<>();
        for (Mention mention : mentions) {
            PersonName name = PersonName.of(mention.keys());
            if (name.isFull()) {
                people.addFull(mention, name);
            } else {
                shorter.add(mention);
            }
        }
        shorter.forEach(people::addShort);
        List<List<Mention>> groups = new ArrayList<>();
        for (Person person : people.people) {
            person.mentions.sort(Comparator.comparing(Mention::excerpt));
            groups.add(person.mentions);
        }
        return groups;
    }

    private void addFull(Mention mention, PersonName name) {
        Set<Person> related = new LinkedHashSet<>(byWord.get(name.surname()));
        related.addAll(byWord.get(name.given()));
        List<Person> same = having(related, name, PersonName::agreesWith);
        add(choose(mention, same), mention, name);
    }

    private void addShort(Mention mention) {
        PersonName name = PersonName.of(mention.keys());
        Collection<Person> related = byWord.get(name.surname());
        List<Person> candidates = fitting(mention, having(related, name, PersonName::hasSurname));
        if (candidates.isEmpty()) {
            candidates = fitting(mention, having(byWord.get(name.given()), name, PersonName::hasGiven));
        }
        if (candidates.isEmpty()) {
            candidates = having(related, name, PersonName::equals);
        }
        add(choose(mention, candidates), mention, name);
    }

    private static List<Person> having(
            Collection<Person> people, PersonName name, BiPredicate<PersonName, PersonName> relation) {
        return people.stream().filter(person -> person.has(name, relation)).toList();
    }

    /** Nobody whom the text calls "Mr." is "Mrs. Clinton"; one who is known to be called so comes first. */
    private List<Person> fitting(Mention mention, List<Person> candidates) {
        Optional<Gender> gender = formOfAddress(mention);
        if (gender.isEmpty()) {
            return candidates;
        }
        List<Person> sure = candidates.stream()
                .filter(person -> person.gender.equals(gender))
                .toList();
        return !sure.isEmpty()
                ? sure
                : candidates.stream().filter(person -> person.gender.isEmpty()).toList();
    }

    private Optional<Gender> formOfAddress(Mention mention) {
        if (mention.from() == 0) {
            return Optional.empty();
        }
        Token before = text.token(mention.sentence(), mention.from() - 1);
        return Gender.ofTitle(before.text());
    }

    private void add(Optional<Person> known, Mention mention, PersonName name) {
        Person person = known.orElseGet(Person::new);
        if (known.isEmpty()) {
            people.add(person);
        }
        person.mentions.add(mention);
        person.begins.add(mention.excerpt().begin());
        if (!name.isFull()) {
            person.shortBegins.add(mention.excerpt().begin());
        }
        if (person.names.add(name)) {
            name.words().forEach(word -> byWord.put(word, person));
        }
        if (person.gender.isEmpty()) {
            person.gender = formOfAddress(mention)
                    .or(() -> name.isFull() ? Gender.ofGivenName(name.given()) : Optional.empty());
        }
    }

    /**
     * Whoever was called so last: of two Clintons one is "Clinton", the other "Bill Clinton". Else whoever was named last
     * before, or whoever is named first.
     */
    private static Optional<Person> choose(Mention mention, List<Person> candidates) {
        int place = mention.excerpt().begin();
        return candidates.stream()
                .max(Comparator.comparingInt((Person person) -> person.lastShortBefore(place))
                        .thenComparing(person -> person.lastBefore(place))
                        .thenComparing(person -> -person.begins.first()));
    }
}
