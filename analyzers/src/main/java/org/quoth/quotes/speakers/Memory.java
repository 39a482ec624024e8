package org.quoth.quotes.speakers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has been named and who has spoken, up to some place of the text. Those named last come first. */
final class Memory {
    /** Farther back nobody looks; the limit keeps the time linear. */
    private static final int DEEPEST = 60;

    private final Map<Referent, Track> tracks = new HashMap<>();
    private final List<Track> recent = new ArrayList<>();
    private final Deque<Referent> speakers = new ArrayDeque<>();
    private int mentions;

    void mention(Referent who, Place place, boolean heading) {
        Track track = tracks.computeIfAbsent(who, key -> new Track(key, place));
        boolean first = recent.isEmpty() || recent.get(0).last.sentence() != place.sentence();
        track.firstOfAll |= mentions == 0;
        track.add(place, heading, first);
        mentions++;
        recent.remove(track);
        recent.add(0, track);
        if (recent.size() > DEEPEST) {
            recent.remove(DEEPEST);
        }
    }

    void spoke(Referent who, int paragraph) {
        Track track = tracks.get(who);
        if (track != null) {
            track.spoke = paragraph;
        }
        if (speakers.isEmpty() || speakers.peekFirst() != who) {
            speakers.addFirst(who);
            if (speakers.size() > DEEPEST) {
                speakers.removeLast();
            }
        }
    }

    List<Track> recent() {
        return recent;
    }

    int mentions() {
        return mentions;
    }

    Optional<Referent> lastSpeaker() {
        return Optional.ofNullable(speakers.peekFirst());
    }

    /** How many others spoke after somebody; a large number where they did not speak. */
    int turnsSince(Referent who) {
        int turns = 0;
        for (Referent speaker : speakers) {
            if (speaker == who) {
                return turns;
            }
            turns++;
        }
        return Integer.MAX_VALUE;
    }
}
