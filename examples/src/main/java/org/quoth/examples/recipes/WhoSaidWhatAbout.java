package org.quoth.examples.recipes;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.quoth.Analysis;
import org.quoth.Layers;
import org.quoth.model.Document;
import org.quoth.model.Quote;
import org.quoth.model.Speaker;
import org.quoth.pipeline.Pipeline;

/** Who said what about a name, across many documents. */
public final class WhoSaidWhatAbout {
    private WhoSaidWhatAbout() {}

    /**
     * Looks for what was said about the harbour in three short articles.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        List<Document> documents = List.of(
                Document.of("monday", "“The harbour is too small,” Mayor Elena Castell said on Monday."),
                Document.of("tuesday", "Tomas Reyl, an engineer, said that the harbour could be widened."),
                Document.of("friday", "“We will vote next week,” Mayor Elena Castell told reporters on Friday."));
        about("harbour", documents).forEach((speaker, words) -> System.out.println(speaker + ": " + words));
    }

    private static ListMultimap<String, String> about(String name, List<Document> documents) {
        ListMultimap<String, String> said =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        Pipeline pipeline = Pipeline.builder().computing(Layers.QUOTES).build();
        // The function runs on many threads; what it returns arrives in the order of the documents.
        try (Stream<ImmutableListMultimap<Speaker, Quote>> found = pipeline.analyzeAll(
                documents.stream(),
                (Analysis analysis) -> analysis.quotes().about(name).bySpeaker())) {
            found.forEach(quotes -> quotes.forEach((speaker, quote) -> said.put(speaker.name(), quote.text())));
        }
        return said;
    }
}
