package org.quoth.quotes;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static org.quoth.quotes.SurfaceFeatures.IN_DOUBLE;
import static org.quoth.quotes.SurfaceFeatures.IN_SINGLE;
import static org.quoth.quotes.SurfaceFeatures.PUNCTUATION;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Quote;
import org.quoth.model.Sentence;
import org.quoth.model.Span;
import org.quoth.model.Token;

/** Makes quotes of one document's drafts: offsets, type, kind of cue. */
final class QuoteAssembler {
    private final Document document;
    private final Words words;
    private final float[][] features;
    private final ImmutableList<Token> tokens;
    private final CueLexicon lexicon;

    QuoteAssembler(Document document, Words words, float[][] features, List<Sentence> sentences, CueLexicon lexicon) {
        this.document = document;
        this.words = words;
        this.features = features;
        this.tokens = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .collect(toImmutableList());
        this.lexicon = lexicon;
    }

    Quote quote(Draft draft) {
        ImmutableList<Excerpt> contents =
                draft.contents().stream().map(this::excerpt).collect(toImmutableList());
        Quote quote = Quote.of(type(draft.contents()), contents, draft.confidence());
        if (draft.source().isPresent()) {
            quote = quote.withSource(excerpt(draft.source().get()));
        }
        if (draft.cue().isPresent()) {
            Excerpt cue = excerpt(draft.cue().get());
            List<String> source =
                    quote.source().map(excerpt -> lemmas(excerpt.span())).orElse(ImmutableList.of());
            quote = quote.withCue(cue, lexicon.classify(lemmas(cue.span()), source));
        }
        return quote;
    }

    private Excerpt excerpt(Tagged span) {
        return document.excerpt(new Span(words.begin(span.begin()), words.end(span.end() - 1)));
    }

    /** By how many of the words, punctuation aside, stand between marks. */
    private Quote.Type type(List<Tagged> contents) {
        int inside = 0;
        int all = 0;
        for (Tagged content : contents) {
            for (int k = content.begin(); k < content.end(); k++) {
                float[] row = features[k];
                if (row[PUNCTUATION] == 0) {
                    all++;
                    inside += row[IN_DOUBLE] > 0 || row[IN_SINGLE] > 0 ? 1 : 0;
                }
            }
        }
        if (inside == 0) {
            return Quote.Type.INDIRECT;
        }
        return inside == all ? Quote.Type.DIRECT : Quote.Type.MIXED;
    }

    private ImmutableList<String> lemmas(Span span) {
        return tokens.subList(firstEndingAfter(span.begin()), tokens.size()).stream()
                .takeWhile(token -> token.span().begin() < span.end())
                .map(token -> token.lemma().toLowerCase(Locale.ROOT))
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
