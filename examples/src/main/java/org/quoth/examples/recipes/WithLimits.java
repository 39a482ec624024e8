package org.quoth.examples.recipes;

import java.util.List;
import java.util.stream.Stream;
import org.quoth.Analysis;
import org.quoth.Layers;
import org.quoth.Limits;
import org.quoth.model.Document;
import org.quoth.pipeline.Pipeline;

/** A pipeline for texts from strangers: nothing too long gets in, and only what is needed is computed. */
public final class WithLimits {
    private WithLimits() {}

    /**
     * Analyses a short text and one that is too long.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Pipeline pipeline = Pipeline.builder()
                .limits(Limits.defaults().maxCharacters(1_000))
                .parallelism(2)
                .computing(Layers.PARAGRAPHS)
                .build();
        List<Document> documents =
                List.of(Document.of("short", "A short text."), Document.of("long", "A long text. ".repeat(100)));
        try (Stream<Analysis> results = pipeline.analyzeAll(documents)) {
            results.forEach(WithLimits::print);
        }
    }

    private static void print(Analysis analysis) {
        String outcome = analysis.failure()
                .map(Throwable::getMessage)
                .orElseGet(() -> analysis.paragraphs().size() + " paragraph");
        System.out.println(analysis.document().id() + ": " + outcome);
    }
}
