package org.quoth.language;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells which mentions name the same person. */
final class People {
    private final List<Person> people = new ArrayList<>();

    private People() {}

    private static final class Person {
        private final List<PersonName> names = new ArrayList<>();
        private final List<Mention> mentions = new ArrayList<>();

        boolean isCalled(PersonName name) {
            return names.stream().anyMatch(name::agreesWith);
        }

        /** How far before a place the person was last named. */
        Optional<Integer> distance(Mention from) {
            return mentions.stream()
                    .filter(mention ->
                            mention.excerpt().begin() <= from.excerpt().begin())
                    .map(mention -> from.excerpt().begin() - mention.excerpt().begin())
                    .min(Integer::compare);
        }

        int firstMention() {
            return mentions.stream()
                    .mapToInt(mention -> mention.excerpt().begin())
                    .min()
                    .orElse(Integer.MAX_VALUE);
        }
    }

    /** Each group is one person's mentions, in the order of the text. */
    static List<List<Mention>> groups(ImmutableList<Mention> mentions) {
        People people = new People();
        for (Mention mention : mentions) {
            PersonName name = PersonName.of(mention.keys());
            if (name.isFull()) {
                people.addFull(mention, name);
            }
        }
        for (Mention mention : mentions) {
            PersonName name = PersonName.of(mention.keys());
            if (!name.isFull()) {
                people.addShort(mention, name);
            }
        }
        List<List<Mention>> groups = new ArrayList<>();
        for (Person person : people.people) {
            person.mentions.sort(java.util.Comparator.comparing(Mention::excerpt));
            groups.add(person.mentions);
        }
        return groups;
    }

    private void addFull(Mention mention, PersonName name) {
        add(
                nearest(
                        mention,
                        people.stream().filter(person -> person.isCalled(name)).toList()),
                mention,
                name);
    }

    private void addShort(Mention mention, PersonName name) {
        List<Person> candidates = people.stream()
                .filter(person -> person.names.stream().anyMatch(full -> full.hasSurname(name)))
                .toList();
        if (candidates.isEmpty()) {
            candidates = people.stream()
                    .filter(person -> person.names.stream().anyMatch(full -> full.hasGiven(name)))
                    .toList();
        }
        if (candidates.isEmpty()) {
            candidates = people.stream().filter(person -> person.isCalled(name)).toList();
        }
        add(nearest(mention, candidates), mention, name);
    }

    private void add(Optional<Person> known, Mention mention, PersonName name) {
        Person person = known.orElseGet(Person::new);
        if (known.isEmpty()) {
            people.add(person);
        }
        person.mentions.add(mention);
        if (!person.names.contains(name)) {
            person.names.add(name);
        }
    }

    /** Whoever was named last before, or else whoever is named first. */
    private static Optional<Person> nearest(Mention mention, List<Person> candidates) {
        Optional<Person> before = candidates.stream()
                .filter(person -> person.distance(mention).isPresent())
                .min(java.util.Comparator.comparing(
                        person -> person.distance(mention).orElseThrow()));
        return before.or(() -> candidates.stream().min(java.util.Comparator.comparing(Person::firstMention)));
    }
}
