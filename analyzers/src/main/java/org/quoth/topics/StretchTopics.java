package org.quoth.topics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.quoth.model.Document;
import org.quoth.model.Span;
import org.quoth.model.Topic;
import org.quoth.model.TopicIndex;

/** The topics of one text and of its parts, by what is made of the stretches in them. Immutable. */
final class StretchTopics implements TopicIndex {
    private final Document document;
    private final ImmutableList<Stretch> stretches;
    private final Function<List<Stretch>, ImmutableList<Topic>> teller;
    private final ImmutableList<Topic> all;

    /** The whole text's topics are told now. */
    StretchTopics(
            Document document, ImmutableList<Stretch> stretches, Function<List<Stretch>, ImmutableList<Topic>> teller) {
        this.document = document;
        this.stretches = stretches;
        this.teller = teller;
        this.all = teller.apply(stretches);
    }

    @Override
    public ImmutableList<Topic> all() {
        return all;
    }

    @Override
    public ImmutableList<Topic> of(Span span) {
        checkArgument(
                span.end() <= document.text().length(),
                "%s ends after the text, which has %s chars",
                span,
                document.text().length());
        return teller.apply(Stretches.within(span, document.text(), stretches));
    }
}
