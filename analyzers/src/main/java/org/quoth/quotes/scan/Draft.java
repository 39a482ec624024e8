package org.quoth.quotes.scan;

import java.util.Optional;
import org.quoth.model.Span;
import org.quoth.quotes.scan.Mark.Family;
import org.quoth.quotes.scan.MarkMatcher.Pair;

/** A find on its way to a value. Whether it goes on is known only when the next paragraph has been read. */
final class Draft {
    final Optional<Family> family;
    final Optional<Marked.Kind> kind;
    final int begin;
    final int inner;
    final int innerEnd;
    final int end;
    final boolean closed;
    final boolean atEnd;
    final Optional<Span> source;
    boolean continued;
    boolean continues;

    /** Something between marks. */
    Draft(Pair pair) {
        this.family = Optional.of(pair.family());
        this.kind = Optional.empty();
        this.begin = pair.begin();
        this.inner = pair.inner();
        this.innerEnd = pair.innerEnd();
        this.end = pair.end();
        this.closed = pair.closed();
        this.atEnd = pair.atEnd();
        this.source = Optional.empty();
    }

    /** A line of speech. */
    Draft(Marked.Kind kind, Span line, Span words, Optional<Span> source) {
        this.family = Optional.empty();
        this.kind = Optional.of(kind);
        this.begin = line.begin();
        this.inner = words.begin();
        this.innerEnd = words.end();
        this.end = line.end();
        this.closed = true;
        this.atEnd = false;
        this.source = source;
    }

    boolean is(Family wanted) {
        return family.filter(wanted::equals).isPresent();
    }
}
