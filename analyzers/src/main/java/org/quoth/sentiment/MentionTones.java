package org.quoth.sentiment;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.quoth.Analysis;
import org.quoth.encoder.Encoding;
import org.quoth.model.Span;
import org.quoth.models.Lazy;

/** The tones toward mentions, each judged once; the mentions of a sentence are judged together, in its unbroken lines. */
final class MentionTones {
    /** Bounds the memory of one run. */
    private static final int AT_ONCE = 32;

    private final Analysis analysis;
    private final Lazy<Stretches> stretches;
    private final Map<Span, Optional<MentionTone>> known = new ConcurrentHashMap<>();

    MentionTones(Analysis analysis, Lazy<Stretches> stretches) {
        this.analysis = analysis;
        this.stretches = stretches;
    }

    /** In the order of the mentions, without those that have no word piece. */
    ImmutableList<MentionTone> of(Collection<Span> mentions) {
        List<Span> unknown = mentions.stream()
                .filter(mention -> !known.containsKey(mention))
                .distinct()
                .toList();
        unknown.forEach(analysis.document()::excerpt);
        judge(unknown);
        return mentions.stream()
                .map(mention -> known.getOrDefault(mention, Optional.empty()))
                .flatMap(Optional::stream)
                .collect(toImmutableList());
    }

    private void judge(List<Span> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        Encoding encoding = analysis.get(Encoding.LAYER);
        Map<Stretch, Map<Span, BitSet>> byStretch = new LinkedHashMap<>();
        for (Span mention : mentions) {
            ImmutableList<Stretch> around = stretches.get().overlapping(encoding, mention);
            BitSet mask = around.isEmpty()
                    ? new BitSet()
                    : stretches.get().unbroken(around.get(0)).overlapping(encoding, mention);
            if (mask.isEmpty()) {
                known.put(mention, Optional.empty());
            } else {
                byStretch
                        .computeIfAbsent(around.get(0), key -> new LinkedHashMap<>())
                        .put(mention, mask);
            }
        }
        byStretch.forEach((stretch, masks) -> Lists.partition(List.copyOf(masks.entrySet()), AT_ONCE)
                .forEach(some -> judge(encoding, stretch, some)));
    }

    private void judge(Encoding encoding, Stretch stretch, List<Map.Entry<Span, BitSet>> some) {
        ImmutableList<Chances> chances = TargetHead.run(
                encoding,
                stretches.get().unbroken(stretch),
                some.stream().map(Map.Entry::getValue).toList());
        for (int i = 0; i < some.size(); i++) {
            Span mention = some.get(i).getKey();
            known.put(mention, Optional.of(new MentionTone(mention, stretch, chances.get(i))));
        }
    }
}
