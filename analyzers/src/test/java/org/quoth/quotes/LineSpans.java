package org.quoth.quotes;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.regex.Pattern;
import org.quoth.model.Span;

/** The lines of a text, as the training takes them for paragraphs. */
final class LineSpans {
    private static final Pattern LINE = Pattern.compile("[^\\n]+");

    private LineSpans() {}

    static List<Span> of(String text) {
        return LINE.matcher(text)
                .results()
                .map(line -> new Span(line.start(), line.end()))
                .collect(ImmutableList.toImmutableList());
    }
}
