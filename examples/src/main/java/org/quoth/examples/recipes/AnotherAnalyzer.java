package org.quoth.examples.recipes;

import com.google.common.collect.ImmutableList;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.model.Paragraph;
import org.quoth.model.Span;
import org.quoth.pipeline.Pipeline;
import org.quoth.spi.Analyzer;

/** Replaces a built-in analyzer: texts from a news agency whose paragraphs are lines that begin with four blanks. */
public final class AnotherAnalyzer implements Analyzer<ImmutableList<Paragraph>> {
    private static final String INDENT = "    ";

    /**
     * Shows the layout of a text of the agency.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        String text = "LISBON, Monday\n    Prices rose in May, the bank\nsaid on Monday.\n    They may rise again.";
        // The analyzer that is named wins over the one on the class path that provides the same layer.
        Pipeline pipeline = Pipeline.builder().with(new AnotherAnalyzer()).build();
        for (Paragraph paragraph : pipeline.analyze(text).paragraphs()) {
            System.out.println(paragraph.kind() + ": " + paragraph.text().replace('\n', ' '));
        }
    }

    @Override
    public Layer<ImmutableList<Paragraph>> provides() {
        return Layers.PARAGRAPHS;
    }

    @Override
    public ImmutableList<Paragraph> analyze(Analysis analysis) {
        String text = analysis.text();
        ImmutableList.Builder<Paragraph> paragraphs = ImmutableList.builder();
        int begin = 0;
        while (begin < text.length()) {
            int next = text.indexOf("\n" + INDENT, begin);
            int end = next < 0 ? text.length() : next;
            add(analysis, begin, end, paragraphs);
            begin = next < 0 ? end : next + 1;
        }
        return paragraphs.build();
    }

    /** A paragraph has no blanks at either end. */
    private static void add(Analysis analysis, int from, int to, ImmutableList.Builder<Paragraph> paragraphs) {
        String text = analysis.text();
        int begin = from;
        int end = to;
        while (begin < end && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (begin == end) {
            return;
        }
        boolean indented = text.startsWith(INDENT, from);
        paragraphs.add(new Paragraph(
                analysis.document().excerpt(new Span(begin, end)),
                indented ? Paragraph.Kind.BODY : Paragraph.Kind.BYLINE));
    }
}
