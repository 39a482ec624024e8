package org.quoth.keyphrases;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Keyphrase;
import org.quoth.model.Sentence;
import org.quoth.model.Span;
import org.quoth.model.Token;
import org.quoth.spi.Analyzer;

/**
 * Ranks the noun phrases of a text: what is named often, early and precisely comes first. Adjectives and nouns that
 * stand together are a phrase; forms that differ in number or case only are the same one. Needs tags, no model of its
 * own. Thread-safe.
 */
public final class KeyphraseAnalyzer implements Analyzer<ImmutableList<Keyphrase>> {
    private static final int MOST = 15;
    private static final int LONGEST = 5;
    private static final double PRECISION = 0.6;
    private static final double POSITION = 0.5;

    /** For {@link java.util.ServiceLoader} and for pipelines. */
    public KeyphraseAnalyzer() {}

    /** A phrase in one place: its key is made of lemmas. */
    private record Mention(String key, int words, Excerpt excerpt) {}

    /** A phrase in all its places. */
    private record Candidate(double weight, ImmutableList<Mention> mentions) {
        String key() {
            return mentions.get(0).key();
        }
    }

    @Override
    public Layer<ImmutableList<Keyphrase>> provides() {
        return Layers.KEYPHRASES;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layers.SENTENCES);
    }

    @Override
    public ImmutableList<Keyphrase> analyze(Analysis analysis) {
        Map<String, List<Mention>> byKey = analysis.sentences().stream()
                .flatMap(sentence -> mentions(analysis.document(), sentence).stream())
                .collect(Collectors.groupingBy(Mention::key, LinkedHashMap::new, Collectors.toList()));
        int length = Math.max(1, analysis.text().length());
        List<Candidate> ranked = byKey.values().stream()
                .map(mentions -> new Candidate(weight(mentions, length), ImmutableList.copyOf(mentions)))
                .sorted(Comparator.comparingDouble(Candidate::weight).reversed())
                .toList();
        return phrases(ranked);
    }

    private static double weight(List<Mention> mentions, int length) {
        Mention first = mentions.get(0);
        double early = 1 + POSITION * (1 - (double) first.excerpt().begin() / length);
        return Math.log1p(mentions.size()) * (1 + PRECISION * Math.log(first.words())) * early;
    }

    /** The best; a phrase inside a better one, or around it, says the same again. */
    private static ImmutableList<Keyphrase> phrases(List<Candidate> ranked) {
        ImmutableList.Builder<Keyphrase> phrases = ImmutableList.builder();
        Set<String> told = new HashSet<>();
        for (Candidate candidate : ranked) {
            String padded = " " + candidate.key() + " ";
            if (told.stream().anyMatch(other -> other.contains(padded) || padded.contains(other))) {
                continue;
            }
            told.add(padded);
            phrases.add(phrase(candidate, candidate.weight() / ranked.get(0).weight()));
            if (told.size() == MOST) {
                break;
            }
        }
        return phrases.build();
    }

    private static Keyphrase phrase(Candidate candidate, double score) {
        Map<String, Long> forms = candidate.mentions().stream()
                .collect(Collectors.groupingBy(
                        mention -> mention.excerpt().text(), LinkedHashMap::new, Collectors.counting()));
        String form = forms.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
        return new Keyphrase(
                form,
                score,
                candidate.mentions().stream().map(Mention::excerpt).collect(ImmutableList.toImmutableList()));
    }

    private static List<Mention> mentions(Document document, Sentence sentence) {
        List<Mention> mentions = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (isModifier(token) || isNoun(token)) {
                open.add(token);
            } else {
                close(document, open, mentions);
            }
        }
        close(document, open, mentions);
        return mentions;
    }

    private static void close(Document document, List<Token> open, List<Mention> mentions) {
        while (!open.isEmpty() && !isNoun(open.get(open.size() - 1))) {
            open.remove(open.size() - 1);
        }
        int words = open.size();
        if (words > 0 && words <= LONGEST && letters(open) > 2) {
            Span span = open.get(0).span().cover(open.get(words - 1).span());
            String key = open.stream()
                    .map(token -> token.lemma().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" "));
            mentions.add(new Mention(key, words, document.excerpt(span)));
        }
        open.clear();
    }

    private static long letters(List<Token> tokens) {
        return tokens.stream()
                .flatMapToInt(token -> token.text().chars())
                .filter(Character::isLetter)
                .count();
    }

    private static boolean isNoun(Token token) {
        return token.tag().startsWith("NN")
                && Character.isLetterOrDigit(token.text().charAt(0));
    }

    private static boolean isModifier(Token token) {
        return token.tag().equals("JJ");
    }
}
