package org.quoth.evaluate;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.quoth.evaluate.GoldQuotes.Article;
import org.quoth.evaluate.GoldQuotes.Said;
import org.quoth.pipeline.Pipeline;

/**
 * Judges the speakers of a pipeline on articles with hand-labelled ones, one JSON object a line: {@code {"id", "text",
 * "quotes": [{"content": [[b,e],...], "type", "speaker", "accept": [...], "kind", "how"}]}}.
 *
 * <p>A gold quote is found where one of the pipeline's covers at least half of its words, or it at least half of that
 * one's. The speaker is right where the name is the gold one or an accepted one; case, determiners, titles and
 * possessives do not count.
 */
public final class SpeakerEvaluation implements Evaluation.OfResults {
    private static final Pattern TITLE = Pattern.compile(
            "^(?:the|a|an|mr|mrs|ms|miss|dr|sir|sen|rep|gov|president|secretary|senator)\\.?\\s+",
            Pattern.CASE_INSENSITIVE);
    private static final double ENOUGH = 0.5;

    private final int show;

    private SpeakerEvaluation(int show) {
        this.show = show;
    }

    /**
     * An evaluation that lists no errors.
     *
     * @return it
     */
    public static SpeakerEvaluation quiet() {
        return new SpeakerEvaluation(0);
    }

    /**
     * An evaluation that lists errors.
     *
     * @param most how many at most, 0 or more
     * @return it
     */
    public static SpeakerEvaluation showing(int most) {
        return new SpeakerEvaluation(most);
    }

    /**
     * The figures of some of the quotes.
     *
     * @param gold how many there are
     * @param found how many of them were found
     * @param answered how many of those were given a speaker
     * @param right how many were given the right one
     */
    public record Row(int gold, int found, int answered, int right) {
        Row plus(boolean wasFound, boolean wasAnswered, boolean wasRight) {
            return new Row(
                    gold + 1, found + (wasFound ? 1 : 0), answered + (wasAnswered ? 1 : 0), right + (wasRight ? 1 : 0));
        }
    }

    /**
     * What was measured.
     *
     * @param rows "all", "all, fullest name", "type …", "how …", "kind …"
     * @param errors the first errors, as many as were asked for
     */
    public record Report(ImmutableSortedMap<String, Row> rows, ImmutableList<String> errors)
            implements Evaluation.Report {
        @Override
        public ImmutableList<String> lines() {
            ImmutableList.Builder<String> lines = ImmutableList.builder();
            lines.addAll(errors);
            rows.forEach((name, row) -> lines.add(String.format(
                    Locale.ROOT,
                    "%-22s %5d  found %.3f  right %.3f  right of found %.3f  right of answered %.3f",
                    name,
                    row.gold,
                    new Share(row.found, row.gold).value(),
                    new Share(row.right, row.gold).value(),
                    new Share(row.right, row.found).value(),
                    new Share(row.right, row.answered).value())));
            return lines.build();
        }
    }

    @Override
    public Report evaluate(Pipeline pipeline, Path gold) throws IOException {
        return judge(GoldQuotes.read(gold, "quotes"), GoldQuotes.foundBy(pipeline));
    }

    @Override
    public Report evaluate(Path results, Path gold) throws IOException {
        return judge(GoldQuotes.read(gold, "quotes"), GoldQuotes.writtenIn(results));
    }

    private Report judge(List<Article> articles, Function<Article, List<Said>> system) {
        Map<String, Row> rows = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        for (Article article : articles) {
            WordCover words = new WordCover(article.text());
            List<Said> found = system.apply(article);
            List<BitSet> covers =
                    found.stream().map(said -> words.of(said.content())).toList();
            for (Said gold : article.said()) {
                Optional<Said> best = best(words.of(gold.content()), found, covers);
                Optional<String> name = best.flatMap(Said::speaker);
                boolean right = name.isPresent() && isRight(name.get(), gold);
                count(rows, gold, best.isPresent(), name, right);
                if (!right && errors.size() < show) {
                    errors.add("- %s gold '%s' (%s), ours '%s'%s"
                            .formatted(
                                    article.id(),
                                    gold.speaker().orElse(""),
                                    gold.how(),
                                    name.orElse(""),
                                    best.isPresent() ? "" : " (not found)"));
                }
            }
        }
        return new Report(ImmutableSortedMap.copyOf(rows), ImmutableList.copyOf(errors));
    }

    private static void count(Map<String, Row> rows, Said gold, boolean found, Optional<String> name, boolean right) {
        for (String key : List.of("all", "type " + gold.type(), "how " + gold.how(), "kind " + gold.kind())) {
            rows.put(key, rows.getOrDefault(key, new Row(0, 0, 0, 0)).plus(found, name.isPresent(), right));
        }
        boolean full = name.isPresent()
                && normal(name.get()).equals(normal(gold.speaker().orElse("")));
        String key = "all, fullest name";
        rows.put(key, rows.getOrDefault(key, new Row(0, 0, 0, 0)).plus(found, name.isPresent(), full));
    }

    /** The quote that shares most with the gold one; the first of equals. */
    private static Optional<Said> best(BitSet gold, List<Said> found, List<BitSet> covers) {
        int best = -1;
        double most = -1;
        for (int i = 0; i < covers.size(); i++) {
            double overlap = WordCover.overlap(covers.get(i), gold);
            if (overlap > most) {
                most = overlap;
                best = i;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        int shared = WordCover.shared(covers.get(best), gold);
        boolean same = shared >= ENOUGH * Math.max(1, gold.cardinality())
                || (shared > 0 && shared >= ENOUGH * covers.get(best).cardinality());
        return same ? Optional.of(found.get(best)) : Optional.empty();
    }

    private static boolean isRight(String name, Said gold) {
        String normal = normal(name);
        return Stream.concat(gold.speaker().stream(), gold.accepted().stream())
                .anyMatch(form -> normal(form).equals(normal));
    }

    /** A name without case, determiners, titles and possessives. */
    static String normal(String name) {
        String plain = name.strip().replaceAll("\\s+", " ").replace('’', '\'').replaceAll("'s$", "");
        String before = "";
        while (!before.equals(plain)) {
            before = plain;
            plain = TITLE.matcher(plain).replaceFirst("");
        }
        return plain.replaceAll("[^\\p{L}\\p{N}_' ]", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
