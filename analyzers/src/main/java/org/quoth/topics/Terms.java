package org.quoth.topics;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quoth.model.Document;
import org.quoth.model.Span;
import org.quoth.model.Topic;

/** The words that weigh most in the sentences that show a topic: the classifier asked about each word in its context. */
final class Terms {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N}'’-]{3,}");
    private static final int MOST = 3;
    private static final ImmutableSet<String> GRAMMAR = ImmutableSet.of(
            "about",
            "after",
            "again",
            "against",
            "also",
            "although",
            "another",
            "because",
            "been",
            "before",
            "being",
            "between",
            "both",
            "could",
            "does",
            "down",
            "during",
            "each",
            "even",
            "ever",
            "every",
            "from",
            "have",
            "having",
            "here",
            "hers",
            "himself",
            "herself",
            "into",
            "itself",
            "just",
            "many",
            "might",
            "more",
            "most",
            "much",
            "must",
            "nearly",
            "never",
            "only",
            "other",
            "ours",
            "over",
            "said",
            "says",
            "same",
            "shall",
            "should",
            "since",
            "some",
            "such",
            "than",
            "that",
            "their",
            "theirs",
            "them",
            "themselves",
            "then",
            "there",
            "these",
            "they",
            "this",
            "those",
            "though",
            "through",
            "under",
            "until",
            "upon",
            "very",
            "were",
            "what",
            "when",
            "where",
            "whether",
            "which",
            "while",
            "whom",
            "whose",
            "will",
            "with",
            "within",
            "without",
            "would",
            "your");

    private final Document document;
    private final Function<Span, Double> shows;

    /**
     * Asks about words.
     *
     * @param shows how much a span shows the topic, 0 to 1
     */
    Terms(Document document, Function<Span, Double> shows) {
        this.document = document;
        this.shows = shows;
    }

    /** The terms of some sentences, strongest first; none weighs more than its sentence. */
    List<Topic.Evidence> of(List<Topic.Evidence> sentences) {
        List<Topic.Evidence> terms = new ArrayList<>();
        for (Topic.Evidence sentence : sentences) {
            Span span = sentence.excerpt().span();
            Matcher word = WORD.matcher(document.text()).region(span.begin(), span.end());
            while (word.find()) {
                if (!GRAMMAR.contains(word.group().toLowerCase(Locale.ROOT))) {
                    Span term = new Span(word.start(), word.end());
                    terms.add(new Topic.Evidence(document.excerpt(term), sentence.weight() * shows.apply(term)));
                }
            }
        }
        terms.sort(Comparator.comparingDouble(Topic.Evidence::weight).reversed());
        return different(terms);
    }

    private static List<Topic.Evidence> different(List<Topic.Evidence> terms) {
        Set<String> told = new HashSet<>();
        return terms.stream()
                .filter(term -> told.add(term.excerpt().text().toLowerCase(Locale.ROOT)))
                .limit(MOST)
                .toList();
    }
}
