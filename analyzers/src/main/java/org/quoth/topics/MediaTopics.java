package org.quoth.topics;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quoth.QuothException;
import org.quoth.model.Subject;

/**
 * IPTC Media Topics, the vocabulary of the news industry: all its codes, with British English names. Codes and names are
 * IPTC's (CC BY 4.0); its definitions are not included. Immutable.
 *
 * <pre>{@code
 * MediaTopics vocabulary = MediaTopics.load();
 * vocabulary.find("medtop:20000639").get().name(); // diplomacy
 * vocabulary.resolve("medtop:20000502").get().name(); // "people" was retired in 2021: human interest
 * }</pre>
 *
 * <p>The classifiers never answer with a retired code. Labels that carry one are read as the nearest broader subject
 * that is in use, see {@link #resolve}.
 */
public final class MediaTopics {
    /** The release of the vocabulary that this library speaks. */
    public static final String RELEASE = "2023-10";

    private static final String RESOURCE = "mediatopics-" + RELEASE + ".tsv";
    private static final int COLUMNS = 4;
    private static final Splitter TAB = Splitter.on('\t');

    private final ImmutableMap<String, Subject> subjects;
    private final ImmutableSet<String> retired;

    private MediaTopics(ImmutableMap<String, Subject> subjects, ImmutableSet<String> retired) {
        this.subjects = subjects;
        this.retired = retired;
    }

    /**
     * Reads the vocabulary from the class path: 70 KB, a few milliseconds.
     *
     * @return the vocabulary
     */
    public static MediaTopics load() {
        try (BufferedReader reader = TopicResources.open(RESOURCE)) {
            return read(
                    reader.lines().filter(line -> !line.startsWith("#")).skip(1).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("'" + RESOURCE + "' cannot be read", e);
        }
    }

    private static MediaTopics read(List<String> lines) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        ImmutableSet.Builder<String> retired = ImmutableSet.builder();
        for (String line : lines) {
            List<String> row = TAB.splitToList(line);
            if (row.size() != COLUMNS) {
                throw new QuothException(
                        "'%s' needs %d columns in each line, but has: %s".formatted(RESOURCE, COLUMNS, line));
            }
            rows.put(row.get(0), row);
            if (!row.get(2).isEmpty()) {
                retired.add(row.get(0));
            }
        }
        Map<String, Subject> subjects = new HashMap<>();
        ImmutableMap.Builder<String, Subject> ordered = ImmutableMap.builder();
        rows.keySet().forEach(code -> ordered.put(code, subject(code, rows, subjects)));
        return new MediaTopics(ordered.buildOrThrow(), retired.build());
    }

    private static Subject subject(String code, Map<String, List<String>> rows, Map<String, Subject> known) {
        Subject subject = known.get(code);
        if (subject != null) {
            return subject;
        }
        List<String> row = rows.get(code);
        if (row == null) {
            throw new QuothException(
                    "'%s' names the broader subject %s but does not list it".formatted(RESOURCE, code));
        }
        Optional<Subject> broader =
                row.get(1).isEmpty() ? Optional.empty() : Optional.of(subject(row.get(1), rows, known));
        Subject made = new Subject(code, row.get(3), Optional.empty(), broader);
        known.put(code, made);
        return made;
    }

    /**
     * The seventeen subjects at the top.
     *
     * @return in the order of their codes
     */
    public ImmutableList<Subject> top() {
        return subjects.values().stream()
                .filter(subject -> subject.parent().isEmpty())
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The subjects directly below a subject, without retired ones.
     *
     * @param subject one of this vocabulary
     * @return in the vocabulary's order; empty at the bottom
     */
    public ImmutableList<Subject> narrower(Subject subject) {
        return subjects.values().stream()
                .filter(below -> below.parent().equals(Optional.of(subject)))
                .filter(below -> !retired.contains(below.code()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The subject of a code, retired or not.
     *
     * @param code for instance {@code medtop:11000000}
     * @return empty where the release does not know the code
     */
    public Optional<Subject> find(String code) {
        return Optional.ofNullable(subjects.get(code));
    }

    /**
     * The subject in use that a code stands for now: its own, or, where it was retired, the nearest broader one in use.
     *
     * @param code for instance {@code medtop:20000502}, retired in 2021
     * @return empty where the release does not know the code
     */
    public Optional<Subject> resolve(String code) {
        Optional<Subject> subject = find(code);
        while (subject.isPresent() && isRetired(subject.get().code())) {
            subject = subject.get().parent();
        }
        return subject;
    }

    /**
     * Whether IPTC no longer uses a code.
     *
     * @param code for instance {@code medtop:20000502}
     * @return true where it was retired in this release or before
     */
    public boolean isRetired(String code) {
        return retired.contains(code);
    }

    /**
     * The subject at the top of the branch that a subject is on.
     *
     * @param subject any subject
     * @return the subject itself where it has no broader one
     */
    public static Subject topOf(Subject subject) {
        Subject top = subject;
        while (top.parent().isPresent()) {
            top = top.parent().get();
        }
        return top;
    }
}
