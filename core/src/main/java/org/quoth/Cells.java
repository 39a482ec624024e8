package org.quoth;

import java.lang.ref.SoftReference;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of an analysis, each computed once, whoever asks and from whatever thread. */
final class Cells {
    private final Map<Layer<?>, Cell> cells = new ConcurrentHashMap<>();

    Object get(Layer<?> layer, Supplier<Object> compute) {
        return cells.computeIfAbsent(layer, Cell::new).get(compute);
    }

    Optional<Object> peek(Layer<?> layer) {
        Cell cell = cells.get(layer);
        return cell == null ? Optional.empty() : Optional.ofNullable(cell.value());
    }

    /** In no particular order but that of the layers' names. */
    Stream<AnalysisException> failures() {
        return cells.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().id()))
                .flatMap(entry -> Stream.ofNullable(entry.getValue().failure));
    }

    void dropScratch() {
        cells.keySet().removeIf(Layer::isScratch);
    }

    /** One value. Locks nest in the order in which layers require each other, which has no cycle. */
    private static final class Cell {
        private final ReentrantLock lock = new ReentrantLock();
        private final boolean soft;
        private volatile @Nullable Object held;
        private volatile @Nullable AnalysisException failure;

        Cell(Layer<?> layer) {
            this.soft = layer.isScratch();
        }

        @Nullable
        Object value() {
            Object current = held;
            return current instanceof SoftReference<?> reference ? reference.get() : current;
        }

        Object get(Supplier<Object> compute) {
            Object known = value();
            if (known != null) {
                return known;
            }
            lock.lock();
            try {
                return computeOnce(compute);
            } finally {
                lock.unlock();
            }
        }

        private Object computeOnce(Supplier<Object> compute) {
            Object known = value();
            if (known != null) {
                return known;
            }
            if (failure != null) {
                throw failure;
            }
            try {
                Object value = compute.get();
                held = soft ? new SoftReference<>(value) : value;
                return value;
            } catch (AnalysisException e) {
                failure = e;
                throw e;
            }
        }
    }
}
