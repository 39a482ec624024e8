package org.quoth.evaluate;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.quoth.evaluate.GoldQuotes.Article;
import org.quoth.evaluate.GoldQuotes.Said;
import org.quoth.pipeline.Pipeline;

/**
 * Judges the quotes of a pipeline on articles with gold attributions, one JSON object a line: {@code {"id", "text",
 * "attributions": [{"source": [[b,e],...], "cue": [[b,e],...], "content": [[b,e],...], "type":
 * "direct"|"mixed"|"indirect"}]}}, offsets in UTF-16 chars.
 *
 * <p>A quote matches the gold attribution whose content it shares most words with, one to one, where they share at least
 * half of what they cover together. Its source is right where it shares a word that is not a mere function word.
 */
public final class QuoteEvaluation implements Evaluation.OfResults {
    private static final ImmutableSet<String> FUNCTION_WORDS = ImmutableSet.copyOf(Splitter.on(' ')
            .split(
                    "the a an of to in on at for by with and or his her its their our my your this that these those mr mrs ms dr"
                            + " who 's ’s s"));
    private static final double ENOUGH = 0.5;
    private static final int SHOWN = 160;

    private final int show;

    private QuoteEvaluation(int show) {
        this.show = show;
    }

    /**
     * An evaluation that lists no errors.
     *
     * @return it
     */
    public static QuoteEvaluation quiet() {
        return new QuoteEvaluation(0);
    }

    /**
     * An evaluation that lists errors.
     *
     * @param most how many at most, 0 or more
     * @return it
     */
    public static QuoteEvaluation showing(int most) {
        return new QuoteEvaluation(most);
    }

    /**
     * What was measured.
     *
     * @param words of content, source and cue, the words found
     * @param attributions the attributions found
     * @param withSource the attributions found with the right source
     * @param recall of each type the share that was found
     * @param recallWithSource of each type the share, of those that have a source, that was found with the right one
     * @param errors the first errors, as many as were asked for
     */
    public record Report(
            ImmutableMap<String, Match> words,
            Match attributions,
            Match withSource,
            ImmutableMap<String, Share> recall,
            ImmutableMap<String, Share> recallWithSource,
            ImmutableList<String> errors)
            implements Evaluation.Report {
        @Override
        public ImmutableList<String> lines() {
            ImmutableList.Builder<String> lines = ImmutableList.builder();
            lines.addAll(errors);
            lines.add("gold attributions %d, found quotes %d".formatted(attributions.gold(), attributions.found()));
            words.forEach((name, match) -> lines.add(line(name + " words", match)));
            lines.add(line("attribution", attributions));
            lines.add(line("attribution with source", withSource));
            recall.forEach((type, share) -> {
                Share source = recallWithSource.getOrDefault(type, new Share(0, 0));
                lines.add(String.format(
                        Locale.ROOT,
                        "%-8s gold %5d  recall %.3f   with the right source %.3f of %d",
                        type,
                        share.all(),
                        share.value(),
                        source.value(),
                        source.all()));
            });
            return lines.build();
        }

        private static String line(String name, Match match) {
            return String.format(
                    Locale.ROOT, "%-24s P %.3f  R %.3f  F1 %.3f", name, match.precision(), match.recall(), match.f1());
        }
    }

    @Override
    public Report evaluate(Pipeline pipeline, Path gold) throws IOException {
        return judge(GoldQuotes.read(gold, "attributions"), GoldQuotes.foundBy(pipeline));
    }

    @Override
    public Report evaluate(Path results, Path gold) throws IOException {
        return judge(GoldQuotes.read(gold, "attributions"), GoldQuotes.writtenIn(results));
    }

    private Report judge(List<Article> articles, Function<Article, List<Said>> system) {
        Tally tally = new Tally();
        for (Article article : articles) {
            tally.add(article, system.apply(article));
        }
        return tally.report();
    }

    /** What a quote covers. */
    private record Cover(String type, BitSet content, BitSet source, BitSet cue) {
        static Cover of(Said said, WordCover words) {
            return new Cover(said.type(), words.of(said.content()), words.of(said.source()), words.of(said.cue()));
        }
    }

    private record Pair(double overlap, int gold, int found) {}

    private final class Tally {
        private final Map<String, Match> words =
                new LinkedHashMap<>(Map.of("content", Match.NOTHING, "source", Match.NOTHING, "cue", Match.NOTHING));
        private final Map<String, Share> recall = new LinkedHashMap<>();
        private final Map<String, Share> withSource = new LinkedHashMap<>();
        private final List<String> errors = new ArrayList<>();
        private Match attributions = Match.NOTHING;
        private Match sourced = Match.NOTHING;

        Tally() {
            for (String type : List.of("direct", "mixed", "indirect")) {
                recall.put(type, new Share(0, 0));
                withSource.put(type, new Share(0, 0));
            }
        }

        void add(Article article, List<Said> system) {
            WordCover cover = new WordCover(article.text());
            List<Cover> gold = covers(article.said(), cover);
            List<Cover> found = covers(system, cover);
            countWords(gold, found);
            Map<Integer, Integer> matched = match(gold, found);
            int right = 0;
            for (int i = 0; i < gold.size(); i++) {
                Integer partner = matched.get(i);
                boolean ok = countOne(gold.get(i), partner == null ? List.of() : List.of(found.get(partner)), cover);
                right += ok ? 1 : 0;
                if (!ok && errors.size() < show) {
                    errors.add(error(
                            article, gold.get(i), partner == null ? List.of() : List.of(found.get(partner)), cover));
                }
            }
            attributions = attributions.plus(new Match(matched.size(), found.size(), gold.size()));
            sourced = sourced.plus(new Match(right, found.size(), gold.size()));
        }

        private List<Cover> covers(List<Said> said, WordCover cover) {
            return said.stream()
                    .map(one -> Cover.of(one, cover))
                    .filter(one -> !one.content.isEmpty())
                    .toList();
        }

        private void countWords(List<Cover> gold, List<Cover> found) {
            count(
                    "content",
                    all(gold.stream().map(Cover::content).toList()),
                    all(found.stream().map(Cover::content).toList()));
            count(
                    "source",
                    all(gold.stream().map(Cover::source).toList()),
                    all(found.stream().map(Cover::source).toList()));
            count(
                    "cue",
                    all(gold.stream().map(Cover::cue).toList()),
                    all(found.stream().map(Cover::cue).toList()));
        }

        private BitSet all(List<BitSet> sets) {
            BitSet all = new BitSet();
            sets.forEach(all::or);
            return all;
        }

        private void count(String name, BitSet gold, BitSet found) {
            Match match = new Match(WordCover.shared(gold, found), found.cardinality(), gold.cardinality());
            words.merge(name, match, Match::plus);
        }

        /** One to one, the closest first; of equals the later, as the reference scorer has it. */
        private Map<Integer, Integer> match(List<Cover> gold, List<Cover> found) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < gold.size(); i++) {
                for (int k = 0; k < found.size(); k++) {
                    double overlap = WordCover.overlap(gold.get(i).content, found.get(k).content);
                    if (overlap >= ENOUGH) {
                        pairs.add(new Pair(overlap, i, k));
                    }
                }
            }
            pairs.sort(Comparator.comparingDouble(Pair::overlap)
                    .thenComparingInt(Pair::gold)
                    .thenComparingInt(Pair::found)
                    .reversed());
            Map<Integer, Integer> matched = new HashMap<>();
            for (Pair pair : pairs) {
                if (!matched.containsKey(pair.gold) && !matched.containsValue(pair.found)) {
                    matched.put(pair.gold, pair.found);
                }
            }
            return matched;
        }

        /** Whether it was found with the right source, or rightly without one. */
        private boolean countOne(Cover gold, List<Cover> partner, WordCover cover) {
            boolean found = !partner.isEmpty();
            recall.merge(gold.type, new Share(found ? 1 : 0, 1), (one, other) -> one.plus(found));
            if (gold.source.isEmpty()) {
                return found && partner.get(0).source.isEmpty();
            }
            boolean right = found && sameSource(gold.source, partner.get(0).source, cover);
            withSource.merge(gold.type, new Share(right ? 1 : 0, 1), (one, other) -> one.plus(right));
            return right;
        }

        private boolean sameSource(BitSet gold, BitSet found, WordCover cover) {
            BitSet both = (BitSet) gold.clone();
            both.and(found);
            Set<String> shared = cover.words(both);
            if (FUNCTION_WORDS.containsAll(cover.words(gold))) {
                return !shared.isEmpty();
            }
            return !FUNCTION_WORDS.containsAll(shared);
        }

        private String error(Article article, Cover gold, List<Cover> partner, WordCover cover) {
            String head = "- %s %s %s\n    gold  %s"
                    .formatted(
                            article.id(),
                            gold.type,
                            partner.isEmpty() ? "not found" : "found, wrong source",
                            shown(gold, cover));
            return partner.isEmpty() ? head : head + "\n    ours  " + shown(partner.get(0), cover);
        }

        private String shown(Cover one, WordCover cover) {
            return "[%s] (%s) %s"
                    .formatted(
                            cover.show(one.source, SHOWN), cover.show(one.cue, SHOWN), cover.show(one.content, SHOWN));
        }

        Report report() {
            return new Report(
                    ImmutableMap.of(
                            "content", words.getOrDefault("content", Match.NOTHING),
                            "source", words.getOrDefault("source", Match.NOTHING),
                            "cue", words.getOrDefault("cue", Match.NOTHING)),
                    attributions,
                    sourced,
                    ImmutableMap.copyOf(recall),
                    ImmutableMap.copyOf(withSource),
                    ImmutableList.copyOf(errors));
        }
    }
}
