package org.quoth.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Set;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.model.Entity;
import org.quoth.spi.Analyzer;

/**
 * The people, organisations and places that a text names, one entity a real-world name: "Ishaq Dar" and "Dar" are one.
 * Names are found by Stanford CoreNLP's three-class model (english.all.3class.distsim) and merged by our own rules;
 * roles are read off the words around a name. Thread-safe.
 */
public final class EntityAnalyzer implements Analyzer<ImmutableList<Entity>> {
    /** For {@link java.util.ServiceLoader} and for pipelines. Loads nothing. */
    public EntityAnalyzer() {}

    @Override
    public Layer<ImmutableList<Entity>> provides() {
        return Layers.ENTITIES;
    }

    @Override
    public Set<Layer<?>> requires() {
        return ImmutableSet.of(Layers.PARAGRAPHS, Layers.SENTENCES);
    }

    @Override
    public void preload() {
        NameTagger.load();
    }

    @Override
    public ImmutableList<Entity> analyze(Analysis analysis) {
        NewsText text = NewsText.of(analysis);
        ImmutableList<Mention> mentions = Consistency.repaired(text, MentionFinder.find(text));
        return Merging.entities(text, mentions);
    }
}
