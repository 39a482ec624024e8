package org.quoth.encoder;

import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.quoth.encoder.EncoderModel.Storey;

/**
 * The states of a text's windows, computed when they are first read and kept, the least recently read ones only as long
 * as there is room. Thread-safe.
 */
final class WindowStates {
    static final ImmutableSet<Integer> LAYERS = Arrays.stream(Storey.values())
            .filter(storey -> storey != Storey.EMBEDDINGS)
            .flatMap(storey -> storey.layers().stream())
            .collect(ImmutableSet.toImmutableSet());

    /** Of the JVM's heap: room for a text of 50,000 words under -Xmx4g, and for several at a time. */
    private static final int SHARE_OF_HEAP = 8;

    private final EncoderModel model;
    private final Windows windows;
    private final ImmutableIntArray first;
    private final long room;
    private final Map<Key, LayerStates> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long size;

    WindowStates(EncoderModel model, Windows windows) {
        this(model, windows, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    /** Keeps at most so many bytes of states, but always those of one window. */
    WindowStates(EncoderModel model, Windows windows, long room) {
        this.model = model;
        this.windows = windows;
        this.first = firstOfTheSame(windows);
        this.room = room;
    }

    /**
     * For every window the first that has the same pieces, and so the same states. Texts that repeat themselves without
     * end, such as a million quotation marks, then cost next to nothing.
     */
    private static ImmutableIntArray firstOfTheSame(Windows windows) {
        Map<ImmutableIntArray, Integer> first = new HashMap<>();
        ImmutableIntArray.Builder result = ImmutableIntArray.builder(windows.count());
        for (int window = 0; window < windows.count(); window++) {
            int known = Objects.requireNonNullElse(first.putIfAbsent(windows.ids(window), window), window);
            result.add(known);
        }
        return result.build();
    }

    private record Key(int window, Storey storey) {}

    /** What the encoder's first layer reads of a window, in the same order. It costs so little that it is not kept. */
    float[] embeddings(int window) {
        return model.embed(windows.ids(window)).of(0);
    }

    /** The states of a window in a layer: that of the mark before it, those of its pieces, that of the mark after it. */
    synchronized float[] get(int window, int layer) {
        return states(new Key(first.get(window), Storey.of(layer))).of(layer);
    }

    /** The first window that has the pieces of this one. */
    int firstLike(int window) {
        return first.get(window);
    }

    private LayerStates states(Key key) {
        LayerStates known = kept.get(key);
        if (known != null) {
            return known;
        }
        LayerStates states = compute(key);
        size += states.bytes();
        kept.put(key, states);
        makeRoom();
        return states;
    }

    private LayerStates compute(Key key) {
        int from = key.storey.from();
        return model.above(key.storey, from, from == 0 ? embeddings(key.window) : get(key.window, from));
    }

    private void makeRoom() {
        Iterator<LayerStates> oldest = kept.values().iterator();
        while (size > room && kept.size() > Storey.values().length) {
            size -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
