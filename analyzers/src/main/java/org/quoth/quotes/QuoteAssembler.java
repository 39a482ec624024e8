package org.quoth.quotes;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.quoth.quotes.SurfaceFeatures.PUNCTUATION;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Sentence;
import org.quoth.model.Span;
import org.quoth.model.Token;

/** Makes quotes of one document's drafts: offsets, type, kind of cue. */
final class QuoteAssembler {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    private final Document document;
    private final Words words;
    private final float[][] features;
    private final QuotedParts quoted;
    private final ImmutableList<Token> tokens;
    private final CueLexicon lexicon;

    QuoteAssembler(
            Document document,
            Words words,
            float[][] features,
            QuotedParts quoted,
            List<Sentence> sentences,
            CueLexicon lexicon) {
        this.document = document;
        this.words = words;
        this.features = features;
        this.quoted = quoted;
        this.tokens = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .collect(toImmutableList());
        this.lexicon = lexicon;
    }

    Quote quote(Draft draft) {
        Quote quote = Quote.of(type(draft.contents()), contents(draft), draft.confidence());
        Optional<Tagged> source = draft.source().filter(span -> !isArticle(span));
        if (source.isPresent()) {
            quote = quote.withSource(excerpt(source.get()));
        }
        if (draft.cue().isPresent()) {
            Excerpt cue = excerpt(draft.cue().get());
            List<String> sourceForms =
                    quote.source().map(excerpt -> forms(excerpt.span())).orElse(ImmutableList.of());
            quote = quote.withCue(cue, lexicon.classify(forms(cue.span()), sourceForms));
        }
        return quote;
    }

    /** Two spans that grew to the same marks are one. */
    private ImmutableList<Excerpt> contents(Draft draft) {
        List<Span> apart = new ArrayList<>();
        draft.contents().stream().map(part -> quoted.snap(place(part))).sorted().forEach(span -> {
            int last = apart.size() - 1;
            if (last >= 0 && apart.get(last).overlaps(span)) {
                apart.set(last, apart.get(last).cover(span));
            } else {
                apart.add(span);
            }
        });
        return apart.stream().map(document::excerpt).collect(toImmutableList());
    }

    /** Alone it names nobody: that somebody stands there was seen, but not who. */
    private boolean isArticle(Tagged span) {
        return span.words() == 1 && ARTICLES.contains(words.word(span.begin()).toLowerCase(Locale.ROOT));
    }

    private Excerpt excerpt(Tagged span) {
        return document.excerpt(place(span));
    }

    /** Where it stands, without a comma at either end, unless that is quoted. */
    private Span place(Tagged span) {
        int begin = span.begin();
        int end = span.end();
        while (end - begin > 1 && isComma(begin)) {
            begin++;
        }
        while (end - begin > 1 && isComma(end - 1)) {
            end--;
        }
        return words.span(new Tagged(span.role(), begin, end));
    }

    private boolean isComma(int word) {
        return words.word(word).equals(",") && !quoted.contains(new Span(words.begin(word), words.end(word)));
    }

    /** By how many of the words, punctuation aside, stand between marks. */
    private Quote.Type type(List<Tagged> contents) {
        int inside = 0;
        int all = 0;
        for (Tagged content : contents) {
            for (int k = content.begin(); k < content.end(); k++) {
                if (features[k][PUNCTUATION] == 0) {
                    all++;
                    inside += quoted.contains(new Span(words.begin(k), words.end(k))) ? 1 : 0;
                }
            }
        }
        if (inside == 0) {
            return Quote.Type.INDIRECT;
        }
        return inside == all ? Quote.Type.DIRECT : Quote.Type.MIXED;
    }

    private ImmutableList<String> forms(Span span) {
        return tokens.subList(firstEndingAfter(span.begin()), tokens.size()).stream()
                .takeWhile(token -> token.span().begin() < span.end())
                .flatMap(token -> Stream.of(token.lemma(), token.text()))
                .map(form -> form.toLowerCase(Locale.ROOT))
                .collect(toImmutableList());
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
