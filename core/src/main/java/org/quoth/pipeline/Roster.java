package org.quoth.pipeline;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.spi.Analyzer;

/** Which analyzer provides which layer, checked: one a layer, all requirements met, no cycle. */
final class Roster {
    private final ImmutableMap<Layer<?>, Analyzer<?>> analyzers;
    private final ImmutableMap<Layer<?>, ImmutableSet<Layer<?>>> requirements;

    private Roster(
            ImmutableMap<Layer<?>, Analyzer<?>> analyzers,
            ImmutableMap<Layer<?>, ImmutableSet<Layer<?>>> requirements) {
        this.analyzers = analyzers;
        this.requirements = requirements;
    }

    /** The named ones win over the discovered ones. */
    static Roster of(List<Analyzer<?>> named, List<Analyzer<?>> discovered) {
        Map<Layer<?>, Analyzer<?>> chosen = new LinkedHashMap<>();
        for (Analyzer<?> analyzer : named) {
            enrol(chosen, analyzer, "Two analyzers were named for the layer '%s': %s and %s. Name one of them.");
        }
        Set<Layer<?>> overridden = Set.copyOf(chosen.keySet());
        for (Analyzer<?> analyzer : discovered) {
            if (!overridden.contains(analyzer.provides())) {
                enrol(
                        chosen,
                        analyzer,
                        "Two analyzers on the class path provide the layer '%s': %s and %s. Remove one of them, or name"
                                + " the one you want with Pipeline.builder().with(…).");
            }
        }
        return ordered(chosen);
    }

    static ImmutableList<Analyzer<?>> discover(ClassLoader loader) {
        ImmutableList.Builder<Analyzer<?>> found = ImmutableList.builder();
        try {
            for (Analyzer<?> analyzer : ServiceLoader.load(Analyzer.class, loader)) {
                found.add(analyzer);
            }
        } catch (ServiceConfigurationError e) {
            throw new PipelineException(
                    "An analyzer that META-INF/services/org.quoth.spi.Analyzer lists could not be made: "
                            + e.getMessage()
                            + ". Its class needs a public constructor without parameters that loads nothing.",
                    e);
        }
        return found.build();
    }

    ImmutableSet<Layer<?>> layers() {
        return analyzers.keySet();
    }

    ImmutableSet<Layer<?>> requirements(Layer<?> layer) {
        return requirements.getOrDefault(layer, ImmutableSet.of());
    }

    Analyzer<?> analyzer(Layer<?> layer) {
        Analyzer<?> analyzer = analyzers.get(layer);
        if (analyzer == null) {
            throw new IllegalArgumentException("no analyzer provides '" + layer + "'");
        }
        return analyzer;
    }

    /** The layers that are needed for some, and these themselves, each after what it needs. */
    ImmutableSet<Layer<?>> closure(Set<Layer<?>> wanted) {
        Set<Layer<?>> needed = new LinkedHashSet<>();
        Deque<Layer<?>> open = new ArrayDeque<>(wanted);
        while (!open.isEmpty()) {
            Layer<?> layer = open.pop();
            if (needed.add(layer)) {
                open.addAll(requirements(layer));
            }
        }
        return layers().stream().filter(needed::contains).collect(ImmutableSet.toImmutableSet());
    }

    private static void enrol(Map<Layer<?>, Analyzer<?>> chosen, Analyzer<?> analyzer, String conflict) {
        Analyzer<?> other = chosen.putIfAbsent(analyzer.provides(), analyzer);
        if (other != null) {
            throw new PipelineException(conflict.formatted(
                    analyzer.provides(),
                    other.getClass().getName(),
                    analyzer.getClass().getName()));
        }
    }

    private static Roster ordered(Map<Layer<?>, Analyzer<?>> chosen) {
        Map<Layer<?>, ImmutableSet<Layer<?>>> needs = new LinkedHashMap<>();
        chosen.forEach((layer, analyzer) -> needs.put(layer, ImmutableSet.copyOf(analyzer.requires())));
        Map<Layer<?>, Analyzer<?>> sorted = new LinkedHashMap<>();
        for (Layer<?> layer : chosen.keySet()) {
            place(layer, chosen, needs, sorted, new LinkedHashSet<>());
        }
        return new Roster(ImmutableMap.copyOf(sorted), ImmutableMap.copyOf(needs));
    }

    private static void place(
            Layer<?> layer,
            Map<Layer<?>, Analyzer<?>> chosen,
            Map<Layer<?>, ImmutableSet<Layer<?>>> needs,
            Map<Layer<?>, Analyzer<?>> sorted,
            Set<Layer<?>> path) {
        if (sorted.containsKey(layer)) {
            return;
        }
        Analyzer<?> analyzer = chosen.get(layer);
        ImmutableSet<Layer<?>> required = needs.get(layer);
        if (analyzer == null || required == null) {
            throw new PipelineException(unmet(layer, path));
        }
        if (!path.add(layer)) {
            throw new PipelineException("The analyzers require each other in a cycle: "
                    + Joiner.on(" → ").join(path) + " → " + layer + ". One of them must do without the next.");
        }
        required.forEach(next -> place(next, chosen, needs, sorted, path));
        path.remove(layer);
        sorted.put(layer, analyzer);
    }

    private static String unmet(Layer<?> layer, Set<Layer<?>> path) {
        String reader = path.isEmpty() ? "" : Joiner.on(" → ").join(path);
        String remedy = layer.equals(Layers.PARAGRAPHS)
                ? "It is part of org.quoth:quoth-core; a fat jar must merge the service files of its parts."
                : "Add org.quoth:quoth-analyzers to the class path if it is one of its layers, or name an analyzer that"
                        + " provides it with Pipeline.builder().with(…).";
        return "No analyzer provides '%s', which %s requires. %s".formatted(layer, reader, remedy);
    }
}
