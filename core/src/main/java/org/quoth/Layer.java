package org.quoth;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.regex.Pattern;

/**
 * The typed name of something that can be known about a document. An analyzer provides the value of one layer.
 *
 * <pre>{@code
 * public static final Layer<Readability> LAYER = Layer.of("readability", Readability.class);
 * }</pre>
 *
 * <p>Two layers are the same where their ids are the same.
 *
 * @param <T> the type of its value
 */
public final class Layer<T> {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private final String id;
    private final Class<?> type;
    private final boolean scratch;

    private Layer(String id, Class<?> type, boolean scratch) {
        checkArgument(
                ID.matcher(id).matches(),
                "a layer's id is made of a-z, 0-9 and '-' and begins with a letter, but is '%s'",
                id);
        this.id = id;
        this.type = type;
        this.scratch = scratch;
    }

    /**
     * A layer whose value has a plain type.
     *
     * @param id lower-case letters, digits and hyphens
     * @param type the type of its value
     * @param <T> the type of its value
     * @return the layer
     * @throws IllegalArgumentException if the id is malformed
     */
    public static <T> Layer<T> of(String id, Class<T> type) {
        return new Layer<>(id, type, false);
    }

    /**
     * A layer whose value has a generic type.
     *
     * @param id lower-case letters, digits and hyphens
     * @param type the class of its value, without type arguments
     * @param <T> the type of its value, with type arguments
     * @return the layer
     * @throws IllegalArgumentException if the id is malformed
     */
    public static <T> Layer<T> ofGeneric(String id, Class<? super T> type) {
        return new Layer<>(id, type, false);
    }

    /**
     * A layer that only other analyzers read, and that is large: vectors, parses. It is computed again where memory ran
     * short and somebody needs it still.
     *
     * @param id lower-case letters, digits and hyphens
     * @param type the type of its value
     * @param <T> the type of its value
     * @return the layer
     * @throws IllegalArgumentException if the id is malformed
     */
    public static <T> Layer<T> scratch(String id, Class<T> type) {
        return new Layer<>(id, type, true);
    }

    /**
     * What the layer is called.
     *
     * @return lower-case letters, digits and hyphens
     */
    public String id() {
        return id;
    }

    /**
     * Whether the value may be dropped and computed again.
     *
     * @return true for layers made by {@link #scratch}
     */
    public boolean isScratch() {
        return scratch;
    }

    @SuppressWarnings("unchecked") // the class is checked; its type arguments are the layer's declaration
    T cast(Object value) {
        checkArgument(
                type.isInstance(value),
                "the layer '%s' holds a %s, but its analyzer returned a %s. Do two libraries use the same layer id?",
                id,
                type.getName(),
                value.getClass().getName());
        return (T) value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layer<?> layer && layer.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
