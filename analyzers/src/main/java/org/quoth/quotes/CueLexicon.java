package org.quoth.quotes;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quoth.model.CueClass;

/** What kind of act a cue names: a lexical property, read from the lemmas that {@code cues.txt} lists. */
final class CueLexicon {
    private static final String RESOURCE = "cues.txt";
    private static final String MEDIUM = "MEDIUM";
    private static final String FIRST = "";
    private static final ImmutableSet<String> PARTS = ImmutableSet.of(
            ",", "of", "by", "in", "via", "through", "from", "for", "on", "at", "with", "who", "which", "that");
    private static final ImmutableSet<String> CARRIES = ImmutableSet.of(FIRST, "in", "via", "through", "on");

    private final ImmutableMap<String, CueClass> acts;
    private final ImmutableSet<String> media;

    private CueLexicon(Map<String, CueClass> acts, Set<String> media) {
        this.acts = ImmutableMap.copyOf(acts);
        this.media = ImmutableSet.copyOf(media);
    }

    static CueLexicon load() {
        URL resource = Resources.getResource(CueLexicon.class, RESOURCE);
        try {
            return parse(Resources.readLines(resource, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The lexicon of cues cannot be read: " + resource, e);
        }
    }

    private static CueLexicon parse(List<String> lines) {
        Map<String, CueClass> acts = new LinkedHashMap<>();
        Set<String> media = new HashSet<>();
        Optional<CueClass> heading = Optional.empty();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.equals(MEDIUM)) {
                heading = Optional.empty();
            } else if (Character.isUpperCase(line.charAt(0))) {
                heading = Optional.of(CueClass.valueOf(line));
            } else {
                List<String> lemmas = Splitter.on(' ').splitToList(line);
                heading.ifPresentOrElse(
                        act -> lemmas.forEach(lemma -> acts.putIfAbsent(lemma, act)), () -> media.addAll(lemmas));
            }
        }
        return new CueLexicon(acts, media);
    }

    /**
     * The kind of a cue.
     *
     * @param cue its lemmas and words, in lower case, in the order of the text
     * @param source those of the source
     */
    CueClass classify(List<String> cue, List<String> source) {
        CueClass act = cue.stream()
                .flatMap(lemma -> Optional.ofNullable(acts.get(lemma)).stream())
                .findFirst()
                .orElse(CueClass.OTHER);
        boolean written = cue.stream().anyMatch(media::contains) || isMedium(source);
        boolean uttered = act == CueClass.SPEECH || act == CueClass.OTHER;
        return uttered && written ? CueClass.WRITING : act;
    }

    /** "The paper's report", "the mayor in a letter", but not "the editor of a newspaper". */
    private boolean isMedium(List<String> source) {
        String part = FIRST;
        String head = "";
        for (String word : source) {
            if (PARTS.contains(word)) {
                if (media.contains(head) && CARRIES.contains(part)) {
                    return true;
                }
                part = word;
                head = "";
            } else {
                head = word;
            }
        }
        return media.contains(head) && CARRIES.contains(part);
    }
}
