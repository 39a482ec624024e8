package org.quoth.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quoth.Analysis;
import org.quoth.AnalysisException;
import org.quoth.DocumentException;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.Limits;
import org.quoth.MissingLayerException;
import org.quoth.model.Document;
import org.quoth.model.Paragraph;
import org.quoth.spi.Analyzer;

class PipelineTest {
    private static final Layer<String> FIRST = Layer.of("first", String.class);
    private static final Layer<String> SECOND = Layer.of("second", String.class);
    private static final Layer<String> VECTORS = Layer.scratch("vectors", String.class);

    /** An analyzer made of its parts. */
    record Made(Layer<String> provides, Set<Layer<?>> requires, Function<Analysis, String> function)
            implements Analyzer<String> {
        @Override
        public String analyze(Analysis analysis) {
            return function.apply(analysis);
        }
    }

    private static Made made(Layer<String> layer, Function<Analysis, String> function, Layer<?>... required) {
        return new Made(layer, Set.of(required), function);
    }

    @Test
    void aLayerIsComputedWhenAskedForWithWhatItNeedsAndOnlyOnce() {
        AtomicInteger calls = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder()
                .with(made(SECOND, analysis -> analysis.get(FIRST) + "!", FIRST))
                .with(made(FIRST, analysis -> analysis.text() + calls.incrementAndGet()))
                .build();
        Analysis analysis = pipeline.analyze("a");
        assertThat(calls).hasValue(0);
        assertThat(analysis.peek(FIRST)).isEmpty();
        assertThat(analysis.get(SECOND)).isEqualTo("a1!");
        assertThat(analysis.get(FIRST)).isEqualTo("a1");
        assertThat(analysis.peek(FIRST)).contains("a1");
    }

    @Test
    void manyThreadsComputeALayerOnce() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder()
                .with(made(FIRST, analysis -> "x" + calls.incrementAndGet()))
                .build();
        Analysis analysis = pipeline.analyze("a");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch start = new CountDownLatch(1);
            var answers = IntStream.range(0, 16)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return analysis.get(FIRST);
                    }))
                    .toList();
            start.countDown();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("x1");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aMissingLayerNamesTheArtifactToAdd() {
        assertThatExceptionOfType(MissingLayerException.class)
                .isThrownBy(() -> Analysis.of("a").quotes())
                .withMessageContaining("No analyzer provides 'quotes'")
                .withMessageContaining("org.quoth:quoth-analyzers")
                .withMessageContaining("[paragraphs]");
    }

    @Test
    void anUnmetRequirementFailsWhenThePipelineIsBuilt() {
        assertThatExceptionOfType(PipelineException.class)
                .isThrownBy(() -> Pipeline.builder()
                        .with(made(SECOND, Analysis::text, FIRST))
                        .build())
                .withMessageContaining("No analyzer provides 'first', which second requires");
    }

    @Test
    void aCycleFailsWhenThePipelineIsBuilt() {
        assertThatExceptionOfType(PipelineException.class)
                .isThrownBy(() -> Pipeline.builder()
                        .with(made(SECOND, Analysis::text, FIRST))
                        .with(made(FIRST, Analysis::text, SECOND))
                        .build())
                .withMessageContaining("second → first → second");
    }

    @Test
    void twoNamedAnalyzersForOneLayerAreAnErrorThatNamesBoth() {
        assertThatExceptionOfType(PipelineException.class)
                .isThrownBy(() -> Pipeline.builder()
                        .with(made(FIRST, Analysis::text))
                        .with(made(FIRST, Analysis::text))
                        .build())
                .withMessageContaining("Two analyzers were named for the layer 'first'");
    }

    @Test
    void aNamedAnalyzerWinsOverADiscoveredOne() {
        Pipeline pipeline = Pipeline.builder()
                .with(new Analyzer<ImmutableList<Paragraph>>() {
                    @Override
                    public Layer<ImmutableList<Paragraph>> provides() {
                        return Layers.PARAGRAPHS;
                    }

                    @Override
                    public ImmutableList<Paragraph> analyze(Analysis analysis) {
                        return ImmutableList.of();
                    }
                })
                .build();
        assertThat(pipeline.analyze("One line.").paragraphs()).isEmpty();
    }

    @Test
    void anAnalyzerThatAsksForWhatItHasNotDeclaredIsTold() {
        Pipeline pipeline = Pipeline.builder()
                .with(made(FIRST, analysis -> "" + analysis.paragraphs()))
                .build();
        assertThatExceptionOfType(MissingLayerException.class)
                .isThrownBy(() -> pipeline.analyze("a").get(FIRST))
                .withMessageContaining("The analyzer of 'first' asks for the layer 'paragraphs'")
                .withMessageContaining("requires()");
    }

    @Test
    void aFailureIsTypedNamesTheLayerAndLeavesTheRest() {
        Pipeline pipeline = Pipeline.builder()
                .with(made(FIRST, analysis -> {
                    throw new IllegalStateException("boom");
                }))
                .with(made(SECOND, Analysis::text))
                .build();
        Analysis analysis = pipeline.analyze(Document.of("d7", "a"));
        assertThat(analysis.get(SECOND)).isEqualTo("a");
        assertThatExceptionOfType(AnalysisException.class)
                .isThrownBy(() -> analysis.get(FIRST))
                .withMessageContaining("'first'")
                .withMessageContaining("'d7'")
                .withMessageContaining("boom")
                .satisfies(e -> assertThat(e.layer()).isEqualTo("first"));
        assertThat(analysis.get(SECOND)).isEqualTo("a");
        assertThat(analysis.failure()).isPresent();
    }

    @Test
    void anAnalyzerThatReturnsNullOrTheWrongTypeIsNamed() {
        @SuppressWarnings("NullAway") // what a careless analyzer does
        Made careless = made(FIRST, analysis -> null);
        assertThatExceptionOfType(AnalysisException.class)
                .isThrownBy(() ->
                        Pipeline.builder().with(careless).build().analyze("a").get(FIRST))
                .withMessageContaining("returned null");
    }

    @Test
    void scratchIsLetGoAndComputedAgain() {
        AtomicInteger calls = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder()
                .with(made(VECTORS, analysis -> "v" + calls.incrementAndGet()))
                .build();
        Analysis analysis = pipeline.analyze("a");
        assertThat(analysis.get(VECTORS)).isEqualTo("v1");
        assertThat(analysis.get(VECTORS)).isEqualTo("v1");
        analysis.release();
        assertThat(analysis.get(VECTORS)).isEqualTo("v2");
    }

    @Test
    @SuppressWarnings("NullAway") // what a careless caller does
    void noTextAtAllIsRefused() {
        String nothing = null;
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> Analysis.of(nothing))
                .withMessageContaining("the text is null");
    }

    @Test
    void aTextBeyondTheLimitIsRefusedWithItsLength() {
        Pipeline pipeline =
                Pipeline.builder().limits(Limits.defaults().maxCharacters(10)).build();
        assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> pipeline.analyze("01234567890"))
                .withMessageContaining("11 chars")
                .withMessageContaining("at most 10")
                .withMessageContaining("Limits.maxCharacters");
    }

    @Test
    void manyDocumentsComeBackInTheirOrder() {
        Pipeline pipeline = Pipeline.builder()
                .with(made(FIRST, analysis -> analysis.text() + "!"))
                .parallelism(4)
                .build();
        try (Stream<Analysis> results = pipeline.analyzeAll(documents(200))) {
            assertThat(results.map(analysis -> analysis.peek(FIRST).orElseThrow()))
                    .containsExactlyElementsOf(
                            IntStream.range(0, 200).mapToObj(i -> i + "!").toList());
        }
    }

    @Test
    void documentsAreReadOnlyAsResultsAreTaken() {
        AtomicInteger read = new AtomicInteger();
        Pipeline pipeline = Pipeline.builder()
                .with(made(FIRST, Analysis::text))
                .parallelism(2)
                .build();
        try (Stream<Analysis> results =
                pipeline.analyzeAll(Stream.generate(() -> Document.of("x", "" + read.incrementAndGet())))) {
            assertThat(results.limit(10)).hasSize(10);
        }
        assertThat(read.get()).isLessThan(20);
    }

    @Test
    void aDocumentThatFailsIsAValueAndNotTheEndOfTheStream() {
        Pipeline pipeline = Pipeline.builder()
                .with(made(FIRST, analysis -> {
                    if (analysis.text().equals("3")) {
                        throw new IllegalStateException("three");
                    }
                    return analysis.text();
                }))
                .limits(Limits.defaults().maxCharacters(1))
                .parallelism(2)
                .build();
        try (Stream<Analysis> results = pipeline.analyzeAll(documents(12))) {
            var all = results.toList();
            assertThat(all).hasSize(12);
            assertThat(all.get(3).failure())
                    .hasValueSatisfying(e -> assertThat(e).hasMessageContaining("three"));
            assertThat(all.get(4).failure()).isEmpty();
            assertThat(all.get(10).failure()).containsInstanceOf(DocumentException.class);
            assertThat(all.get(10).toJson()).contains("\"error\"", "at most 1 are allowed");
            assertThatExceptionOfType(DocumentException.class)
                    .isThrownBy(() -> all.get(10).get(FIRST));
        }
    }

    @Test
    void onlyTheLayersThatAreNamedAreComputed() {
        Pipeline pipeline = Pipeline.builder()
                .with(made(FIRST, Analysis::text))
                .with(made(SECOND, Analysis::text))
                .computing(SECOND)
                .build();
        try (Stream<Analysis> results = pipeline.analyzeAll(documents(1))) {
            Analysis analysis = results.findFirst().orElseThrow();
            assertThat(analysis.peek(FIRST)).isEmpty();
            assertThat(analysis.peek(SECOND)).isPresent();
        }
    }

    @Test
    void anErrorOfTheMachineIsNotHidden() {
        Pipeline pipeline = Pipeline.builder()
                .with(made(FIRST, analysis -> {
                    throw new OutOfMemoryError("made up");
                }))
                .build();
        try (Stream<Analysis> results = pipeline.analyzeAll(documents(3))) {
            assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(results::toList);
        }
    }

    private static Stream<Document> documents(int count) {
        return IntStream.range(0, count).mapToObj(i -> Document.of("d" + i, "" + i));
    }
}
