package org.quoth.sentiment;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.model.Quote;
import org.quoth.model.Quotes;
import org.quoth.model.Span;
import org.quoth.spi.Analyzer;

/** Whatever stands between curly marks is a direct quote: enough to tell the narrator from the quoted. */
final class CurlyQuotes implements Analyzer<Quotes> {
    private static final Pattern MARKED = Pattern.compile("“([^”]+)”");

    @Override
    public Layer<Quotes> provides() {
        return Layers.QUOTES;
    }

    @Override
    public Quotes analyze(Analysis analysis) {
        Matcher marked = MARKED.matcher(analysis.text());
        ImmutableList.Builder<Quote> quotes = ImmutableList.builder();
        while (marked.find()) {
            Span content = new Span(marked.start(1), marked.end(1));
            quotes.add(Quote.of(Quote.Type.DIRECT, List.of(analysis.document().excerpt(content)), 1));
        }
        return Quotes.of(quotes.build());
    }
}
