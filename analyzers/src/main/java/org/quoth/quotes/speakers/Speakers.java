package org.quoth.quotes.speakers;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.quoth.model.Speaker;

/**
 * People and organisations whom the caller knows, with the ids that the caller gives them. A speaker who is found under
 * one of a known one's names gets the known one's name, role and id.
 *
 * <pre>{@code
 * Speakers known = Speakers.known(
 *         Speakers.person("Q22686", "Donald Trump", "Trump", "The Donald"),
 *         Speakers.person("Q6294", "Hillary Clinton"));
 * Pipeline.builder().with(new QuoteAnalyzer(known)).build();
 * }</pre>
 *
 * <p>Names are compared without regard to case. A surname alone is an alias only if it is given as one. Immutable.
 */
public final class Speakers {
    private static final Speakers NONE = new Speakers(ImmutableMap.of());

    private final ImmutableMap<String, Speaker> byForm;

    private Speakers(ImmutableMap<String, Speaker> byForm) {
        this.byForm = byForm;
    }

    /**
     * Nobody.
     *
     * @return an empty list
     */
    public static Speakers none() {
        return NONE;
    }

    /**
     * These.
     *
     * @param speakers each with an id and, as variants, its aliases
     * @return the list
     * @throws IllegalArgumentException if one has no id, or two share a name or an alias
     */
    public static Speakers known(Speaker... speakers) {
        return known(ImmutableList.copyOf(speakers));
    }

    /**
     * These.
     *
     * @param speakers each with an id and, as variants, its aliases
     * @return the list
     * @throws IllegalArgumentException if one has no id, or two share a name or an alias
     */
    public static Speakers known(Iterable<Speaker> speakers) {
        Map<String, Speaker> byForm = new LinkedHashMap<>();
        for (Speaker speaker : speakers) {
            checkArgument(
                    speaker.id().isPresent(),
                    "the known speaker '%s' has no id: make it with Speakers.person(id, name, aliases...)",
                    speaker.name());
            Stream.concat(Stream.of(speaker.name()), speaker.variants().stream())
                    .map(Speakers::key)
                    .distinct()
                    .forEach(form -> {
                        Speaker other = byForm.putIfAbsent(form, speaker);
                        checkArgument(
                                other == null,
                                "'%s' names two known speakers, %s and %s: leave the alias out of one of them",
                                form,
                                other == null ? "" : other.id().orElse(""),
                                speaker.id().orElse(""));
                    });
        }
        return new Speakers(ImmutableMap.copyOf(byForm));
    }

    /**
     * A known person.
     *
     * @param id the caller's id
     * @param name the name that the speaker gets
     * @param aliases other names for the same person
     * @return the person
     */
    public static Speaker person(String id, String name, String... aliases) {
        return new Speaker(
                name,
                Speaker.Kind.PERSON,
                Optional.empty(),
                Optional.empty(),
                ImmutableSet.copyOf(aliases),
                Optional.of(id));
    }

    /** The speaker as the caller knows it; itself where the caller does not. */
    Speaker identified(Speaker found) {
        if (byForm.isEmpty()) {
            return found;
        }
        return Stream.concat(Stream.of(found.name()), found.variants().stream())
                .flatMap(form -> Stream.ofNullable(byForm.get(key(form))))
                .findFirst()
                .map(known -> merged(known, found))
                .orElse(found);
    }

    private static Speaker merged(Speaker known, Speaker found) {
        ImmutableSet.Builder<String> variants = ImmutableSet.builder();
        Stream.concat(Stream.of(found.name()), found.variants().stream())
                .filter(form -> !form.equals(known.name()))
                .forEach(variants::add);
        return new Speaker(
                known.name(),
                known.kind(),
                known.role().or(found::role),
                known.organization().or(found::organization),
                variants.build(),
                known.id());
    }

    private static String key(String form) {
        return form.strip().toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
    }
}
