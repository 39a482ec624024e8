package org.quoth.pipeline;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.quoth.Analysis;
import org.quoth.AnalysisException;
import org.quoth.AnalysisOpener.LayerSource;
import org.quoth.DocumentException;
import org.quoth.Layer;
import org.quoth.Limits;
import org.quoth.model.Document;
import org.quoth.spi.Analyzer;

/**
 * The analyzers that work on a document, and the limits they work in. Immutable and safe for many threads; build one
 * and keep it, for the models are loaded once for each pipeline's analyzers.
 *
 * <pre>{@code
 * Pipeline pipeline = Pipeline.builder()
 *         .with(new ReadabilityAnalyzer())
 *         .limits(Limits.defaults().maxCharacters(200_000))
 *         .build();
 * try (Stream<Analysis> results = pipeline.analyzeAll(documents)) {
 *     results.forEach(analysis -> store(analysis.quotes()));
 * }
 * }</pre>
 */
public final class Pipeline {
    private final Roster roster;
    private final Limits limits;
    private final int parallelism;
    private final Optional<ImmutableSet<Layer<?>>> wanted;
    private final LayerSource source = new RosterSource();

    private Pipeline(Builder builder, Roster roster) {
        this.roster = roster;
        this.limits = builder.limits;
        this.parallelism = builder.parallelism;
        this.wanted = builder.wanted;
    }

    /**
     * The pipeline of all analyzers found on the class path, with default limits. There is one in a JVM; it is built
     * when it is first asked for.
     *
     * @return the standard pipeline
     * @throws PipelineException if the analyzers on the class path do not make a pipeline
     */
    public static Pipeline standard() {
        return StandardPipeline.get();
    }

    /**
     * Starts a pipeline of all analyzers found on the class path, to be changed.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Opens an analysis. Computes nothing.
     *
     * @param text the text
     * @return the analysis
     * @throws DocumentException if the text is null or longer than the limit
     */
    public Analysis analyze(String text) {
        if (text == null) {
            throw new DocumentException("the text is null; pass \"\" for an empty document");
        }
        return analyze(Document.of(text));
    }

    /**
     * Opens an analysis. Computes nothing.
     *
     * @param document the document
     * @return the analysis
     * @throws DocumentException if the document is null or longer than the limit
     */
    public Analysis analyze(Document document) {
        if (document == null) {
            throw new DocumentException("the document is null");
        }
        return Analysis.open(document, source);
    }

    /**
     * Analyses many documents at once: lazily, in their order, several at a time, with a bounded number in memory. The
     * layers are computed already when a result arrives: all of them but what only other
     * analyzers read, or those named by {@link Builder#computing}. A
     * document that fails is a result like the others, with a {@link Analysis#failure()}, and does not end the stream.
     *
     * @param documents read one by one, as results are taken; close the stream if you do not take them all
     * @return one result for each document
     */
    public Stream<Analysis> analyzeAll(Stream<Document> documents) {
        return analyzeAll(documents, Function.identity());
    }

    /**
     * Analyses many documents at once, as {@link #analyzeAll(Stream)}.
     *
     * @param documents read one by one, as results are taken
     * @return one result for each document; close it if you do not take them all
     */
    public Stream<Analysis> analyzeAll(Iterable<Document> documents) {
        return analyzeAll(StreamSupport.stream(documents.spliterator(), false));
    }

    /**
     * Analyses many documents at once and makes something of each, also several at a time. What the function throws
     * ends the stream.
     *
     * <pre>{@code
     * try (Stream<String> lines = pipeline.analyzeAll(documents, Analysis::toJson)) {
     *     lines.forEach(out::println);
     * }
     * }</pre>
     *
     * @param documents read one by one, as results are taken; close the stream if you do not take them all
     * @param function what to make of each analysis; called from many threads
     * @param <R> what it makes
     * @return one result for each document, in their order
     */
    public <R> Stream<R> analyzeAll(Stream<Document> documents, Function<? super Analysis, ? extends R> function) {
        Iterator<Document> source = documents.iterator();
        return new Conveyor<R>(source, document -> function.apply(analyzed(document)), parallelism)
                .stream().onClose(documents::close);
    }

    private Analysis analyzed(Document document) {
        try {
            Analysis analysis = analyze(document);
            wanted.orElseGet(this::results).forEach(layer -> attempt(analysis, layer));
            return analysis;
        } catch (DocumentException e) {
            return Analysis.rejected(document, source, e);
        }
    }

    /** Vectors and parses are computed where a result needs them, and not for their own sake. */
    private ImmutableSet<Layer<?>> results() {
        return roster.layers().stream().filter(layer -> !layer.isScratch()).collect(toImmutableSet());
    }

    /** A failure is kept by the analysis, which tells it to whoever asks. */
    private static void attempt(Analysis analysis, Layer<?> layer) {
        try {
            analysis.get(layer);
        } catch (AnalysisException kept) {
            return;
        }
    }

    /** Loads the models of all analyzers now, so that the first document does not wait for them. */
    public void preload() {
        preload(roster.layers());
    }

    /**
     * Loads the models that some layers need.
     *
     * @param layers the layers that will be asked for
     */
    public void preload(Set<Layer<?>> layers) {
        roster.closure(layers).stream().parallel().map(roster::analyzer).forEach(Analyzer::preload);
    }

    /**
     * The layers that this pipeline provides.
     *
     * @return each after those that it requires
     */
    public ImmutableSet<Layer<?>> layers() {
        return roster.layers();
    }

    private final class RosterSource implements LayerSource {
        @Override
        public ImmutableSet<Layer<?>> layers() {
            return roster.layers();
        }

        @Override
        public ImmutableSet<Layer<?>> requirements(Layer<?> layer) {
            return roster.requirements(layer);
        }

        @Override
        public Object compute(Layer<?> layer, Analysis analysis) {
            Analyzer<?> analyzer = roster.analyzer(layer);
            return requireNonNull(
                    analyzer.analyze(analysis),
                    () -> analyzer.getClass().getName() + " returned null for the layer '" + layer + "'");
        }

        @Override
        public Limits limits() {
            return limits;
        }
    }

    /** Changes what the class path offers. Not safe for many threads. */
    public static final class Builder {
        private final List<Analyzer<?>> named = new ArrayList<>();
        private boolean discovering = true;
        private ClassLoader loader = Pipeline.class.getClassLoader();
        private Limits limits = Limits.defaults();
        private int parallelism = Runtime.getRuntime().availableProcessors();
        private Optional<ImmutableSet<Layer<?>>> wanted = Optional.empty();

        private Builder() {}

        /**
         * Adds an analyzer. It takes the place of a discovered one for the same layer.
         *
         * @param analyzer the analyzer
         * @return this builder
         */
        public Builder with(Analyzer<?> analyzer) {
            named.add(requireNonNull(analyzer, "the analyzer is null"));
            return this;
        }

        /**
         * Uses only the analyzers that are named, and none of the class path.
         *
         * @return this builder
         */
        public Builder withoutDiscovery() {
            discovering = false;
            return this;
        }

        /**
         * Looks for analyzers in another class loader than the library's own; for plugin systems.
         *
         * @param value the class loader
         * @return this builder
         */
        public Builder classLoader(ClassLoader value) {
            loader = requireNonNull(value, "the class loader is null");
            return this;
        }

        /**
         * Sets what an analysis may cost.
         *
         * @param value the limits
         * @return this builder
         */
        public Builder limits(Limits value) {
            limits = requireNonNull(value, "the limits are null");
            return this;
        }

        /**
         * Sets how many documents {@link Pipeline#analyzeAll} works on at a time. Each needs memory for its vectors:
         * about 8 MB for 1,000 words. By default as many as there are processors.
         *
         * @param threads 1 or more
         * @return this builder
         */
        public Builder parallelism(int threads) {
            checkArgument(threads > 0, "the parallelism must be positive, but is %s", threads);
            parallelism = threads;
            return this;
        }

        /**
         * Sets what {@link Pipeline#analyzeAll} computes for each document. By default all layers
         * but those that only other analyzers read.
         *
         * @param layers the layers wanted
         * @return this builder
         */
        public Builder computing(Layer<?>... layers) {
            wanted = Optional.of(ImmutableSet.copyOf(layers));
            return this;
        }

        /**
         * Checks that the analyzers fit together and makes the pipeline. Loads no models.
         *
         * @return the pipeline
         * @throws PipelineException if two analyzers provide one layer, a requirement is not met, or there is a cycle
         */
        public Pipeline build() {
            ImmutableList<Analyzer<?>> discovered = discovering ? Roster.discover(loader) : ImmutableList.of();
            Roster roster = Roster.of(named, discovered);
            wanted.ifPresent(layers -> layers.forEach(layer -> requireProvided(roster, layer)));
            return new Pipeline(this, roster);
        }

        private static void requireProvided(Roster roster, Layer<?> layer) {
            if (!roster.layers().contains(layer)) {
                throw new PipelineException(
                        "No analyzer provides '%s', which the pipeline is to compute. It provides %s."
                                .formatted(layer, roster.layers()));
            }
        }
    }
}
