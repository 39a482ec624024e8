package org.quoth.quotes;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.quoth.model.Excerpt;
import org.quoth.model.Paragraph;
import org.quoth.model.Quote;

/** A heading is no part of what somebody says in the paragraph below it, though the head may read on into it. */
final class BodyParts {
    private final ImmutableList<Paragraph> headings;

    BodyParts(List<Paragraph> paragraphs) {
        this.headings = paragraphs.stream()
                .filter(paragraph -> paragraph.kind() == Paragraph.Kind.HEADING)
                .collect(toImmutableList());
    }

    /** The quote without those of its content spans that stand in a heading, unless all of them do. */
    Quote of(Quote quote) {
        ImmutableList<Excerpt> body =
                quote.content().stream().filter(part -> !isInHeading(part)).collect(toImmutableList());
        return body.isEmpty() || body.size() == quote.content().size() ? quote : quote.withContent(body);
    }

    private boolean isInHeading(Excerpt part) {
        return headings.stream().anyMatch(heading -> heading.span().contains(part.span()));
    }
}
