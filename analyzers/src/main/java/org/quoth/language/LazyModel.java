package org.quoth.language;

import org.jspecify.annotations.Nullable;

/** A model that is loaded when it is first needed, once. A failure is not kept: the next call tries again. */
final class LazyModel<T> {
    private final ModelFile file;
    private final ModelFile.Reading<T> reading;
    private volatile @Nullable T model;

    LazyModel(ModelFile file, ModelFile.Reading<T> reading) {
        this.file = file;
        this.reading = reading;
    }

    T get() {
        T loaded = model;
        return loaded == null ? load() : loaded;
    }

    private synchronized T load() {
        T loaded = model;
        if (loaded == null) {
            loaded = file.load(reading);
            model = loaded;
        }
        return loaded;
    }
}
