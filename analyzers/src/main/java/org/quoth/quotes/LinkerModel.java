package org.quoth.quotes;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import com.google.common.primitives.ImmutableDoubleArray;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.quoth.QuothException;

/**
 * The trained numbers of the linker: a text resource of named matrices under a header that names version, data, date
 * and figures. Written by {@code analyzers/training/quotes}.
 *
 * @param contents finds the cue of a content, or its source where it has no cue
 * @param cues finds the source of a cue
 * @param keep weights of the logistic regression that says how likely a quote is right, the constant last
 * @param drop those of the one that says how likely its content is a quote at all, whoever said it
 * @param threshold quotes whose content is less likely one are dropped
 */
record LinkerModel(
        PairScorer contents, PairScorer cues, ImmutableDoubleArray keep, ImmutableDoubleArray drop, double threshold) {
    private static final String RESOURCE = "linker.txt";
    private static final Splitter BLANK = Splitter.on(' ').omitEmptyStrings();
    private static final int HIDDEN_LAYERS = 2;

    static LinkerModel load() {
        URL resource = Resources.getResource(LinkerModel.class, RESOURCE);
        try {
            return parse(Resources.readLines(resource, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The linker of the quotes cannot be read: " + resource, e);
        }
    }

    /** Each line is a comment, or a name followed by numbers; rows of a matrix have one name. */
    private static LinkerModel parse(List<String> lines) {
        ImmutableMap.Builder<String, float[]> rows = ImmutableMap.builder();
        for (String line : lines) {
            if (!line.startsWith("#") && !line.isBlank()) {
                List<String> parts = BLANK.splitToList(line);
                rows.put(parts.get(0), numbers(parts.subList(1, parts.size())));
            }
        }
        Map<String, float[]> values = rows.buildOrThrow();
        return new LinkerModel(
                scorer(values, "content"),
                scorer(values, "cue"),
                weights(row(values, "keep")),
                weights(row(values, "drop")),
                row(values, "threshold")[0]);
    }

    private static float[] numbers(List<String> parts) {
        float[] numbers = new float[parts.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = Float.parseFloat(parts.get(k));
        }
        return numbers;
    }

    private static ImmutableDoubleArray weights(float[] row) {
        ImmutableDoubleArray.Builder weights = ImmutableDoubleArray.builder(row.length);
        for (float weight : row) {
            weights.add(weight);
        }
        return weights.build();
    }

    private static PairScorer scorer(Map<String, float[]> values, String name) {
        ImmutableList.Builder<PairScorer.Layer> layers = ImmutableList.builder();
        for (int l = 0; l <= HIDDEN_LAYERS; l++) {
            float[] bias = row(values, name + ".bias." + l);
            float[][] weights = new float[bias.length][];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = row(values, name + ".weight." + l + "." + i);
            }
            layers.add(new PairScorer.Layer(weights, bias));
        }
        return new PairScorer(
                row(values, name + ".mean"),
                row(values, name + ".scale"),
                layers.build(),
                row(values, name + ".none")[0]);
    }

    private static float[] row(Map<String, float[]> values, String name) {
        float[] row = values.get(name);
        if (row == null) {
            throw new QuothException(
                    "The linker's resource %s has no '%s'; write it anew with training/quotes/export.py"
                            .formatted(RESOURCE, name));
        }
        return row;
    }
}
