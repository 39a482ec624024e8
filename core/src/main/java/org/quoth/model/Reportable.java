package org.quoth.model;

import com.google.common.collect.ImmutableMap;

/**
 * A layer value that can show itself: its fields go into the JSON under the layer's id and into the HTML report as a
 * row. For the values of custom analyzers.
 *
 * <pre>{@code
 * record Readability(double fleschEase) implements Reportable {
 *     public ImmutableMap<String, Object> report() {
 *         return ImmutableMap.of("fleschEase", fleschEase);
 *     }
 * }
 * }</pre>
 */
public interface Reportable {
    /**
     * The fields to show.
     *
     * @return names and values in the order to show them; a value is a String, a Number, a Boolean, a {@link Span}, an
     *     {@link Excerpt}, or a List or Map of such values
     */
    ImmutableMap<String, Object> report();
}
