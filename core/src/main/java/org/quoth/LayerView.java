package org.quoth;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.quoth.model.Document;

/** The layers of one document as one reader sees them: a caller sees all, an analyzer those that it declared. */
final class LayerView {
    private final Document document;
    private final AnalysisOpener.LayerSource source;
    private final Cells cells;
    private final Optional<Layer<?>> reader;
    private final ImmutableSet<Layer<?>> visible;
    private final Optional<DocumentException> rejection;

    private LayerView(
            Document document,
            AnalysisOpener.LayerSource source,
            Cells cells,
            Optional<Layer<?>> reader,
            ImmutableSet<Layer<?>> visible,
            Optional<DocumentException> rejection) {
        this.document = document;
        this.source = source;
        this.cells = cells;
        this.reader = reader;
        this.visible = visible;
        this.rejection = rejection;
    }

    static LayerView of(Document document, AnalysisOpener.LayerSource source) {
        int length = document.text().length();
        int allowed = source.limits().maxCharacters();
        if (length > allowed) {
            throw new DocumentException(
                    "the document '%s' has %d chars, but at most %d are allowed; cut it, or raise Limits.maxCharacters"
                            .formatted(document.id(), length, allowed));
        }
        return new LayerView(document, source, new Cells(), Optional.empty(), source.layers(), Optional.empty());
    }

    static LayerView rejected(Document document, AnalysisOpener.LayerSource source, DocumentException reason) {
        return new LayerView(document, source, new Cells(), Optional.empty(), ImmutableSet.of(), Optional.of(reason));
    }

    private LayerView readBy(Layer<?> layer) {
        return new LayerView(document, source, cells, Optional.of(layer), source.requirements(layer), Optional.empty());
    }

    Document document() {
        return document;
    }

    Limits limits() {
        return source.limits();
    }

    ImmutableSet<Layer<?>> layers() {
        return visible;
    }

    Optional<DocumentException> rejection() {
        return rejection;
    }

    <T> T get(Layer<T> layer) {
        requireVisible(layer);
        return layer.cast(cells.get(layer, () -> compute(layer)));
    }

    <T> Optional<T> peek(Layer<T> layer) {
        return cells.peek(layer).map(layer::cast);
    }

    Optional<QuothException> failure() {
        return rejection
                .<QuothException>map(reason -> reason)
                .or(() -> cells.failures().findFirst());
    }

    void release() {
        cells.dropScratch();
    }

    private void requireVisible(Layer<?> layer) {
        if (visible.contains(layer)) {
            return;
        }
        if (rejection.isPresent()) {
            throw rejection.get();
        }
        if (reader.isPresent() && source.layers().contains(layer)) {
            throw new MissingLayerException(
                    "The analyzer of '%s' asks for the layer '%s' without having declared it. Add it to requires()."
                            .formatted(reader.get(), layer));
        }
        throw new MissingLayerException(missing(layer));
    }

    private String missing(Layer<?> layer) {
        String known = source.layers().isEmpty() ? "none" : source.layers().toString();
        String remedy = Layers.STANDARD.contains(layer)
                ? "Add org.quoth:quoth-analyzers to the class path, or Pipeline.builder().with(an analyzer that provides it)."
                : "Add its analyzer with Pipeline.builder().with(…), or list it in META-INF/services/org.quoth.spi.Analyzer.";
        return "No analyzer provides '%s'. %s The pipeline provides %s.".formatted(layer, remedy, known);
    }

    private Object compute(Layer<?> layer) {
        try {
            return layer.cast(source.compute(layer, new Analysis(readBy(layer))));
        } catch (AnalysisException | MissingLayerException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AnalysisException(
                    layer.id(),
                    "The layer '%s' of the document '%s' could not be computed: %s"
                            .formatted(layer, document.id(), Throwables.getRootCause(e)),
                    e);
        }
    }
}
