package org.quoth.topics;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quoth.QuothException;
import org.quoth.model.Subject;

/**
 * A passage written to stand for a subject of the vocabulary.
 *
 * @param text the passage
 * @param subject the narrowest subject that it stands for
 * @param further other top-level subjects that it is about too
 */
record SeedPassage(String text, Subject subject, ImmutableSet<String> further) {
    private static final Pattern HEADING = Pattern.compile("##? .*\\((medtop:\\d{8})\\)");
    private static final Pattern FURTHER = Pattern.compile("\\{(medtop:\\d{8})}\\s*");

    /** The codes of the top-level subjects, its own first. */
    ImmutableSet<String> topCodes() {
        return ImmutableSet.<String>builder()
                .add(MediaTopics.topOf(subject).code())
                .addAll(further)
                .build();
    }

    /** All passages, shuffled with a fixed seed. */
    static ImmutableList<SeedPassage> mixed(MediaTopics vocabulary) {
        List<SeedPassage> all = new ArrayList<>();
        for (Subject top : vocabulary.top()) {
            all.addAll(LabelledTexts.read(fileOf(top), vocabulary));
        }
        Collections.shuffle(all, new Random(1));
        return ImmutableList.copyOf(all);
    }

    private static String fileOf(Subject top) {
        String name = CharMatcher.is(',').removeFrom(top.name()).replace(' ', '-');
        return "seeds/" + name + ".md";
    }

    /** Headings name a subject with its code, every other line is a passage. */
    static List<SeedPassage> parse(List<String> lines, String source, MediaTopics vocabulary) {
        List<SeedPassage> passages = new ArrayList<>();
        List<Subject> current = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                current.clear();
                current.add(LabelledTexts.known(heading.group(1), vocabulary, source));
            } else if (current.isEmpty()) {
                throw new QuothException("'%s' has a passage before the first heading: %s".formatted(source, line));
            } else {
                passages.add(passage(line, current.get(0)));
            }
        }
        return passages;
    }

    private static SeedPassage passage(String line, Subject subject) {
        ImmutableSet.Builder<String> further = ImmutableSet.builder();
        Matcher mark = FURTHER.matcher(line);
        int begin = 0;
        while (mark.find(begin) && mark.start() == begin) {
            further.add(mark.group(1));
            begin = mark.end();
        }
        return new SeedPassage(line.substring(begin), subject, further.build());
    }
}
