package com.example;

import com.google.common.collect.ImmutableMap;
import org.quoth.Layer;
import org.quoth.model.Reportable;

public record WordLengths(int words, double mean) implements Reportable {
    public static final Layer<WordLengths> LAYER = Layer.of("word-lengths", WordLengths.class);

    @Override
    public ImmutableMap<String, Object> report() {
        return ImmutableMap.of("words", words, "mean", mean);
    }
}
