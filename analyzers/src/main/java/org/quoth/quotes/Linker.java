package org.quoth.quotes;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.quoth.quotes.QuoteHead.Link;
import org.quoth.quotes.Tagged.Role;

/**
 * Says which contents, cues and sources belong together: every content picks its cue among the nearest ones, or a source
 * where it has no cue, and every cue its source. Mirrors {@code training/quotes/link.py}.
 */
final class Linker {
    private static final int REACH = 300;
    private static final int MOST = 6;

    private final LinkerModel model;
    private final Page page;
    private final QuoteHead.Reading reading;

    Linker(LinkerModel model, Page page, QuoteHead.Reading reading) {
        this.model = model;
        this.page = page;
        this.reading = reading;
    }

    /**
     * A candidate that was picked.
     *
     * @param target empty for "none of them"
     * @param probability that it is the right one
     */
    private record Pick(Optional<Tagged> target, double probability) {}

    private record Linked(Tagged content, Pick pick) {}

    /** The attributions, in the order of their first content: linked, with missed sources, and joined where they go on. */
    ImmutableList<Draft> drafts() {
        MissedSources missed = new MissedSources(page, reading.probabilities());
        return new Continuations(page)
                .join(link().stream().map(missed::complete).toList());
    }

    private ImmutableList<Draft> link() {
        ImmutableList.Builder<Linked> links = ImmutableList.builder();
        for (int k = 0; k < page.tagged().size(); k++) {
            Tagged span = page.tagged().get(k);
            if (span.role() == Role.CONTENT) {
                Set<Role> roles = EnumSet.of(Role.CUE, Role.SOURCE);
                links.add(new Linked(span, pick(model.contents(), k, roles)));
            }
        }
        ImmutableList<Linked> all = links.build();
        ListMultimap<Tagged, Linked> byCue = all.stream()
                .filter(link -> isCue(link.pick.target) && stays(link.content, link.pick.target.orElseThrow()))
                .collect(ImmutableListMultimap.toImmutableListMultimap(
                        link -> link.pick.target.orElseThrow(), link -> link));
        ToIntFunction<Tagged> places = places(page.tagged());
        List<Draft> drafts = new ArrayList<>();
        byCue.asMap().forEach((cue, parts) -> drafts.add(cued(places.applyAsInt(cue), parts)));
        all.stream().filter(link -> !isCue(link.pick.target)).forEach(link -> drafts.add(uncued(link)));
        return drafts.stream()
                .sorted(Comparator.comparingInt(draft -> draft.contents().get(0).begin()))
                .collect(toImmutableList());
    }

    private static boolean isCue(Optional<Tagged> target) {
        return target.filter(span -> span.role() == Role.CUE).isPresent();
    }

    /** Whether a content may belong to a cue: what is not quoted stands on the cue's line. */
    private boolean stays(Tagged content, Tagged cue) {
        int first = Math.min(content.begin(), cue.begin());
        int last = Math.max(content.begin(), cue.begin());
        return page.quoted[content.end()] > page.quoted[content.begin()]
                || page.lines[last + 1] == page.lines[first + 1];
    }

    private static ToIntFunction<Tagged> places(List<Tagged> tagged) {
        int[] begins = tagged.stream().mapToInt(Tagged::begin).toArray();
        return span -> Arrays.binarySearch(begins, span.begin());
    }

    private Draft cued(int place, Collection<Linked> parts) {
        Pick source = pick(model.cues(), place, EnumSet.of(Role.SOURCE));
        return new Draft(
                parts.stream().map(Linked::content).collect(toImmutableList()),
                Optional.of(page.tagged().get(place)),
                source.target,
                parts.stream().mapToDouble(part -> part.pick.probability).max().orElse(0),
                source.probability,
                0);
    }

    private static Draft uncued(Linked link) {
        return new Draft(
                ImmutableList.of(link.content),
                Optional.empty(),
                link.pick.target,
                link.pick.probability,
                link.pick.probability,
                0);
    }

    private Pick pick(PairScorer scorer, int place, Set<Role> roles) {
        Tagged origin = page.tagged().get(place);
        ImmutableList<Tagged> targets = candidates(page.tagged(), place, roles);
        double[] pointers =
                targets.stream().mapToDouble(target -> pointer(origin, target)).toArray();
        float[][] rows = PairFeatures.of(page, reading.probabilities(), origin, targets, pointers);
        double[] probabilities = scorer.probabilities(rows);
        int best = 0;
        for (int k = 1; k < probabilities.length; k++) {
            best = probabilities[k] > probabilities[best] ? k : best;
        }
        return new Pick(best < targets.size() ? Optional.of(targets.get(best)) : Optional.empty(), probabilities[best]);
    }

    private double pointer(Tagged origin, Tagged target) {
        if (origin.role() == Role.CUE) {
            return reading.dot(target.begin(), Link.SOURCE_TARGET, origin.begin(), Link.CUE_ORIGIN);
        }
        if (target.role() != Role.CUE) {
            return 0;
        }
        return reading.dot(target.begin(), Link.CUE_TARGET, origin.begin(), Link.CONTENT_FIRST)
                + reading.dot(target.begin(), Link.CUE_TARGET, origin.end() - 1, Link.CONTENT_LAST);
    }

    /** The nearest spans of the roles on both sides, in the order of the text. */
    private static ImmutableList<Tagged> candidates(List<Tagged> tagged, int place, Set<Role> roles) {
        Tagged origin = tagged.get(place);
        List<Tagged> found = new ArrayList<>();
        for (int k = place - 1, n = 0;
                k >= 0 && n < MOST && origin.begin() - tagged.get(k).end() <= REACH;
                k--) {
            if (roles.contains(tagged.get(k).role())) {
                found.add(0, tagged.get(k));
                n++;
            }
        }
        for (int k = place + 1, n = 0;
                k < tagged.size() && n < MOST && tagged.get(k).begin() - origin.end() <= REACH;
                k++) {
            if (roles.contains(tagged.get(k).role())) {
                found.add(tagged.get(k));
                n++;
            }
        }
        return ImmutableList.copyOf(found);
    }
}
