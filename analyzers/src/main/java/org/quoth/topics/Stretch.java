package org.quoth.topics;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import org.quoth.model.Span;

/**
 * Sentences that stand together, about forty words: as much as the classifier looks at a time.
 *
 * @param sentences at least one, in the order of the text
 * @param words how many words they have, at least 1
 */
record Stretch(ImmutableList<Span> sentences, int words) {
    Stretch {
        checkArgument(!sentences.isEmpty() && words > 0, "a stretch needs a sentence and a word");
    }

    Span span() {
        return sentences.get(0).cover(sentences.get(sentences.size() - 1));
    }
}
