package org.quoth.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A subject that the text is about.
 *
 * @param subject what it is about
 * @param confidence calibrated probability that it is, 0 to 1
 * @param evidence where one sees it, strongest first
 */
public record Topic(Subject subject, double confidence, ImmutableList<Evidence> evidence) {
    /**
     * A part of the text that shows the topic.
     *
     * @param excerpt where it stands and what it says
     * @param weight how strongly it shows the topic, 0 to 1
     */
    public record Evidence(Excerpt excerpt, double weight) {
        /**
         * Checks the weight.
         *
         * @param excerpt see the record
         * @param weight see the record
         */
        public Evidence {
            Check.probability(weight, "the weight of evidence");
        }
    }

    /**
     * Checks the confidence.
     *
     * @param subject see the record
     * @param confidence see the record
     * @param evidence see the record
     */
    public Topic {
        Check.probability(confidence, "a topic's confidence");
    }

    /**
     * A subject of one's own, for a classifier that needs no training data.
     *
     * @param name how people call it
     * @param description one or more sentences on what it covers
     * @return the subject; its code is its name
     */
    public static Subject of(String name, String description) {
        return new Subject(name, name, Optional.of(description), Optional.empty());
    }

    /**
     * The subject's code.
     *
     * @return for instance {@code medtop:11000000}
     */
    public String code() {
        return subject.code();
    }

    /**
     * The subject's name.
     *
     * @return for instance {@code politics}
     */
    public String name() {
        return subject.name();
    }

    /**
     * The broader subject.
     *
     * @return empty at the top of the vocabulary
     */
    public Optional<Subject> parent() {
        return subject.parent();
    }
}
