package org.quoth.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.quoth.model.Findings;
import org.quoth.model.Sentence;
import org.quoth.model.Span;

/** The parts of the text that can be linked to: its sentences, or its paragraphs where the sentences are not known. */
final class Places {
    private final ImmutableSortedMap<Integer, Place> byBegin;

    /** A part of the text with the name of its anchor. */
    record Place(Span span, String anchor) {}

    private Places(ImmutableSortedMap<Integer, Place> byBegin) {
        this.byBegin = byBegin;
    }

    static Places of(Findings findings, ImmutableList<Block> blocks) {
        List<Span> spans = findings.sentences()
                .map(sentences -> clipped(sentences, blocks))
                .filter(list -> !list.isEmpty())
                .orElseGet(() -> blocks.stream().map(Block::span).toList());
        ImmutableSortedMap.Builder<Integer, Place> places = ImmutableSortedMap.naturalOrder();
        int end = 0;
        int number = 0;
        for (Span span : spans) {
            if (span.begin() < end) {
                continue;
            }
            places.put(span.begin(), new Place(span, "s" + number++));
            end = span.end();
        }
        return new Places(places.buildOrThrow());
    }

    private static List<Span> clipped(ImmutableList<Sentence> sentences, ImmutableList<Block> blocks) {
        ImmutableRangeMap.Builder<Integer, Span> ranges = ImmutableRangeMap.builder();
        blocks.forEach(block ->
                ranges.put(Range.closedOpen(block.span().begin(), block.span().end()), block.span()));
        ImmutableRangeMap<Integer, Span> blockAt = ranges.build();
        List<Span> spans = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Span span = sentence.span();
            Optional.ofNullable(blockAt.get(span.begin()))
                    .ifPresent(block -> spans.add(new Span(span.begin(), Math.min(span.end(), block.end()))));
        }
        spans.sort(null);
        return spans;
    }

    ImmutableList<Place> all() {
        return byBegin.values().asList();
    }

    ImmutableList<Place> in(Span span) {
        return byBegin.subMap(span.begin(), span.end()).values().asList();
    }

    /** The place that holds an offset, or the last one before it. */
    Optional<Place> at(int offset) {
        return Optional.ofNullable(byBegin.floorEntry(offset))
                .or(() -> Optional.ofNullable(byBegin.firstEntry()))
                .map(Map.Entry::getValue);
    }

    /** A link to the place that holds an offset; an empty one where there is no text. */
    String link(int offset) {
        return at(offset).map(place -> "#" + place.anchor()).orElse("#text");
    }
}
