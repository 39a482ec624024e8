package org.quoth.html;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.quoth.model.Findings;
import org.quoth.model.Paragraph;
import org.quoth.model.Paragraph.Kind;
import org.quoth.model.Span;

/** A paragraph to print. Together the blocks of a text hold everything in it that is not blank, whatever its layout says. */
record Block(Span span, Kind kind) {
    static ImmutableList<Block> of(Findings findings) {
        String text = findings.document().text();
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (Paragraph paragraph : findings.paragraphs().orElse(ImmutableList.of())) {
            Span span = paragraph.span();
            if (span.begin() < at || span.end() > text.length()) {
                continue;
            }
            lines(text, at, span.begin(), blocks);
            blocks.add(new Block(span, paragraph.kind()));
            at = span.end();
        }
        lines(text, at, text.length(), blocks);
        return ImmutableList.copyOf(blocks);
    }

    /** Where the layout is not known, a line is a paragraph. */
    private static void lines(String text, int begin, int end, List<Block> blocks) {
        int from = begin;
        while (from < end) {
            int next = text.indexOf('\n', from);
            int to = next < 0 || next > end ? end : next;
            if (!text.substring(from, to).isBlank()) {
                blocks.add(new Block(new Span(from, to), Kind.BODY));
            }
            from = to + 1;
        }
    }
}
