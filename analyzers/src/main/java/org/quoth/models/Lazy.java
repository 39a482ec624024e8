package org.quoth.models;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is made when it is first needed, once, and kept. Where making it fails, the next who needs it tries
 * again. Thread-safe.
 *
 * @param <T> the type of what is made
 */
public final class Lazy<T> {
    private @Nullable Supplier<T> maker;
    private volatile @Nullable T made;

    private Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    /**
     * Makes nothing yet.
     *
     * @param maker makes it
     * @param <T> the type of what is made
     * @return what is to be made
     */
    public static <T> Lazy<T> of(Supplier<T> maker) {
        return new Lazy<>(maker);
    }

    /**
     * What was made, now if not before. Others who need it wait.
     *
     * @return always the same
     */
    public T get() {
        T known = made;
        return known == null ? makeOnce() : known;
    }

    private synchronized T makeOnce() {
        T known = made;
        if (known != null) {
            return known;
        }
        T value = Objects.requireNonNull(maker, "made before, but gone").get();
        made = value;
        maker = null; // it may hold what it makes it from
        return value;
    }

    /**
     * What was made, if it was.
     *
     * @return empty where nobody has needed it yet
     */
    public Optional<T> peek() {
        return Optional.ofNullable(made);
    }

    /** Makes it now, so that nobody waits for it later. */
    public void preload() {
        T value = get();
        assert value != null;
    }
}
