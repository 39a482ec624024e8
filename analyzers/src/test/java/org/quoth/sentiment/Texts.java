package org.quoth.sentiment;

import org.quoth.Analysis;
import org.quoth.model.Document;
import org.quoth.pipeline.Pipeline;

/** Analyses of test texts; quotes are found by their marks alone. */
final class Texts {
    private static final Pipeline PIPELINE = Pipeline.builder()
            .with(new CurlyQuotes())
            .with(new SentimentAnalyzer())
            .build();

    private Texts() {}

    static Analysis analysis(String text) {
        return PIPELINE.analyze(Document.of(text));
    }
}
