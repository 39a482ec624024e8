package org.quoth.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Paragraph;
import org.quoth.model.Span;
import org.quoth.spi.Analyzer;

/**
 * Tells the paragraphs of a text apart, and what each is there for. Needs no blank lines: in news, a heading is often
 * no more than a line of its own. Thread-safe.
 */
public final class LayoutAnalyzer implements Analyzer<ImmutableList<Paragraph>> {
    /** For {@link java.util.ServiceLoader} and for pipelines. */
    public LayoutAnalyzer() {}

    @Override
    public Layer<ImmutableList<Paragraph>> provides() {
        return Layers.PARAGRAPHS;
    }

    @Override
    public ImmutableList<Paragraph> analyze(Analysis analysis) {
        Document document = analysis.document();
        List<Span> spans = Lines.paragraphs(document.text());
        ImmutableList.Builder<Paragraph> paragraphs = ImmutableList.builder();
        for (int i = 0; i < spans.size(); i++) {
            Excerpt excerpt = document.excerpt(spans.get(i));
            paragraphs.add(new Paragraph(excerpt, kind(document, spans, i, excerpt.text())));
        }
        return paragraphs.build();
    }

    private static Paragraph.Kind kind(Document document, List<Span> spans, int index, String text) {
        if (LineForm.isLink(text)) {
            return Paragraph.Kind.LINK;
        }
        if (LineForm.isBoilerplate(text)) {
            return Paragraph.Kind.BOILERPLATE;
        }
        if (LineForm.isCaption(text)) {
            return Paragraph.Kind.CAPTION;
        }
        if (LineForm.isByline(text)) {
            return Paragraph.Kind.BYLINE;
        }
        if (LineForm.isBulleted(text) || dashedLikeItsNeighbour(document, spans, index)) {
            return Paragraph.Kind.LIST_ITEM;
        }
        return spans.size() > 1 && LineForm.isHeading(text) ? Paragraph.Kind.HEADING : Paragraph.Kind.BODY;
    }

    /** One dash is dialogue, several are a list. */
    private static boolean dashedLikeItsNeighbour(Document document, List<Span> spans, int index) {
        return dashed(document, spans, index)
                && (dashed(document, spans, index - 1) || dashed(document, spans, index + 1));
    }

    private static boolean dashed(Document document, List<Span> spans, int index) {
        return index >= 0
                && index < spans.size()
                && LineForm.isDashed(document.excerpt(spans.get(index)).text());
    }
}
