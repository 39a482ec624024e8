package org.quoth.model;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * Someone or something that the text names, with every place where it does. "Ishaq Dar" and "Dar" are one entity.
 *
 * @param name the fullest name that the text gives, without title or role
 * @param kind what it is
 * @param mentions at least one, in the order of the text
 * @param role what the text says that a person is: "Deputy Prime Minister and Foreign Minister"
 * @param organization whom the text says that a person belongs to or speaks for
 */
public record Entity(
        String name, Kind kind, ImmutableList<Excerpt> mentions, Optional<String> role, Optional<String> organization) {

    /** What an entity is. */
    public enum Kind {
        /** A human being. */
        PERSON,
        /** A company, party, ministry, newspaper, team. */
        ORGANIZATION,
        /** A country, city, region, building. */
        LOCATION,
        /** Something else that has a name. */
        OTHER
    }

    /**
     * Checks that it has a name and a mention.
     *
     * @param name see the record
     * @param kind see the record
     * @param mentions see the record
     * @param role see the record
     * @param organization see the record
     */
    public Entity {
        Check.notBlank(name, "an entity's name");
        checkArgument(!mentions.isEmpty(), "the entity '%s' needs at least one mention", name);
    }

    /**
     * The forms in which the text names it.
     *
     * @return the distinct texts of its mentions, in the order of the text
     */
    public ImmutableSet<String> variants() {
        return mentions.stream().map(Excerpt::text).collect(toImmutableSet());
    }
}
