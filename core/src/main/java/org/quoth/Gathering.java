package org.quoth;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.quoth.model.Findings;
import org.quoth.model.Reportable;

/** Takes the values of some layers together; a layer that fails is told as an error, and the others are there. */
final class Gathering {
    private final LayerView view;
    private final Set<Layer<?>> wanted;
    private final Map<String, String> errors = new LinkedHashMap<>();

    Gathering(LayerView view, Set<Layer<?>> wanted) {
        this.view = view;
        this.wanted = wanted;
        view.rejection().ifPresent(reason -> errors.put("document", String.valueOf(reason.getMessage())));
    }

    Findings findings() {
        return new Findings(
                view.document(),
                value(Layers.PARAGRAPHS),
                value(Layers.SENTENCES),
                value(Layers.ENTITIES),
                value(Layers.QUOTES),
                value(Layers.SENTIMENT),
                value(Layers.TOPICS),
                value(Layers.KEYPHRASES),
                extras(),
                ImmutableMap.copyOf(errors));
    }

    private <T> Optional<T> value(Layer<T> layer) {
        if (!wanted.contains(layer) || !view.layers().contains(layer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(view.get(layer));
        } catch (AnalysisException e) {
            errors.put(layer.id(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private ImmutableMap<String, Reportable> extras() {
        ImmutableMap.Builder<String, Reportable> extras = ImmutableMap.builder();
        for (Layer<?> layer : view.layers()) {
            if (layer.isScratch() || Layers.STANDARD.contains(layer)) {
                continue;
            }
            value(layer)
                    .filter(Reportable.class::isInstance)
                    .ifPresent(value -> extras.put(layer.id(), (Reportable) value));
        }
        return extras.buildOrThrow();
    }
}
