package org.quoth.language;

import org.quoth.Analysis;
import org.quoth.Limits;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.pipeline.Pipeline;

/** The layout and language analyzers and no others, with the real models. */
final class Language {
    static final Pipeline PIPELINE = pipeline(Limits.defaults());

    private Language() {}

    static Pipeline pipeline(Limits limits) {
        return Pipeline.builder()
                .withoutDiscovery()
                .with(new LayoutAnalyzer())
                .with(new SentenceAnalyzer())
                .with(new EntityAnalyzer())
                .limits(limits)
                .build();
    }

    static Analysis analyze(String text) {
        return PIPELINE.analyze(text);
    }
}
