package org.quoth.language;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.quoth.models.LoadedModels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model that the build took out of CoreNLP's models artifact and put beside this class. */
enum ModelFile {
    /** Left three words, distributional similarity; trained on WSJ, EWT, OntoNotes and others. */
    TAGGER("tagger", "english-left3words-distsim.tagger"),
    /** Three classes: person, organisation, location. */
    NAMES("names", "english.all.3class.distsim.crf.ser.gz"),
    /** Universal Dependencies, transition-based. */
    PARSER("parser", "english_UD.gz");

    private static final Logger LOG = LoggerFactory.getLogger(ModelFile.class);
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final String file;

    ModelFile(String name, String file) {
        this.name = name;
        this.file = file;
    }

    /** Makes a model of a stream. */
    interface Reading<T> {
        T read(InputStream in) throws IOException, ClassNotFoundException;
    }

    /** Where it lies on the class path. */
    String path() {
        return "org/quoth/language/" + file;
    }

    /** For a model that CoreNLP finds on the class path by itself. */
    <T> T open(Function<String, T> opening) {
        LoadedModels.loading(name);
        return opening.apply(path());
    }

    <T> T load(Reading<T> reading) {
        LoadedModels.loading(name);
        long start = System.nanoTime();
        try (InputStream in = ModelFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(("the model %s is not on the class path; it is part of the jar of"
                                + " org.quoth:quoth-analyzers, and a fat jar must keep it")
                        .formatted(path()));
            }
            T model = reading.read(new BufferedInputStream(in, BUFFER));
            LOG.debug("loaded {} in {} ms", file, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            return model;
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(
                    "the model %s cannot be read; is the jar of org.quoth:quoth-analyzers damaged?".formatted(path()),
                    e);
        }
    }
}
