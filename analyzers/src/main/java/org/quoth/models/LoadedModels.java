package org.quoth.models;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which models this JVM has loaded. Models are loaded once and shared by all pipelines, so one record for the JVM tells
 * the truth. It only grows, and nothing but tests and curious users reads it. Thread-safe.
 *
 * <pre>{@code
 * Analysis.of(text).topics();
 * LoadedModels.names(); // [encoder, topics]
 * }</pre>
 */
public final class LoadedModels {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedModels.class);
    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

    private LoadedModels() {}

    /**
     * The models loaded so far.
     *
     * @return their names, sorted
     */
    public static ImmutableSet<String> names() {
        return NAMES.stream().sorted().collect(ImmutableSet.toImmutableSet());
    }

    /**
     * Notes that a model is being loaded. For whoever loads one, just before it does.
     *
     * @param name what the model is called: "encoder", "tagger", "parser"
     */
    public static void loading(String name) {
        NAMES.add(name);
        LOG.debug("loading the model '{}'", name);
    }
}
