package org.quoth.quotes;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.quoth.model.Paragraph;
import org.quoth.model.Span;

/** A heading is no part of what somebody says in the paragraph below it, though the head may read on into it. */
final class BodyParts {
    private final Words words;
    private final ImmutableList<Paragraph> headings;

    BodyParts(Words words, List<Paragraph> paragraphs) {
        this.words = words;
        this.headings = paragraphs.stream()
                .filter(paragraph -> paragraph.kind() == Paragraph.Kind.HEADING)
                .collect(toImmutableList());
    }

    /** The draft without those of its contents that stand in a heading, unless all of them do. */
    Draft of(Draft draft) {
        ImmutableList<Tagged> body =
                draft.contents().stream().filter(part -> !isInHeading(part)).collect(toImmutableList());
        return body.isEmpty() || body.size() == draft.contents().size() ? draft : draft.withContents(body);
    }

    private boolean isInHeading(Tagged part) {
        Span span = words.span(part);
        return headings.stream().anyMatch(heading -> heading.span().contains(span));
    }
}
