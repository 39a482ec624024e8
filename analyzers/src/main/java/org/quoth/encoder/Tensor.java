package org.quoth.encoder;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.primitives.ImmutableLongArray;

/**
 * Numbers with a shape, as they go into a graph and come out of it. The numbers are not copied: whoever makes a tensor
 * leaves its array alone afterwards, and whoever reads one does not write to it.
 *
 * <pre>{@code
 * Tensor states = Tensor.of(new float[words * 768], 1, words, 768);
 * }</pre>
 */
public final class Tensor {
    private static final float[] NO_FLOATS = {};
    private static final long[] NO_LONGS = {};

    private final float[] floats;
    private final long[] longs;
    private final ImmutableLongArray shape;

    private Tensor(float[] floats, long[] longs, ImmutableLongArray shape) {
        this.floats = floats;
        this.longs = longs;
        this.shape = shape;
        long size = shape.stream().reduce(1, (a, b) -> a * b);
        int given = floats.length + longs.length;
        checkArgument(given == size, "a tensor of the shape %s has %s numbers, but %s are given", shape, size, given);
    }

    /**
     * Of 32-bit floats.
     *
     * @param values the numbers, the last dimension running fastest
     * @param shape the length of every dimension
     * @return the tensor
     * @throws IllegalArgumentException if the shape holds another number of values
     */
    public static Tensor of(float[] values, long... shape) {
        return new Tensor(values, NO_LONGS, ImmutableLongArray.copyOf(shape));
    }

    /**
     * Of 64-bit integers.
     *
     * @param values the numbers, the last dimension running fastest
     * @param shape the length of every dimension
     * @return the tensor
     * @throws IllegalArgumentException if the shape holds another number of values
     */
    public static Tensor of(long[] values, long... shape) {
        return new Tensor(NO_FLOATS, values, ImmutableLongArray.copyOf(shape));
    }

    /**
     * The floats.
     *
     * @return not a copy; empty where the tensor is of integers
     */
    public float[] floats() {
        return floats;
    }

    /**
     * The integers.
     *
     * @return not a copy; empty where the tensor is of floats
     */
    public long[] longs() {
        return longs;
    }

    /**
     * The length of every dimension.
     *
     * @return its product is the number of values
     */
    public ImmutableLongArray shape() {
        return shape;
    }

    boolean isFloats() {
        return floats != NO_FLOATS;
    }
}
