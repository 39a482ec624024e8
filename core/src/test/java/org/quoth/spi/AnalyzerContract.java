package org.quoth.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.quoth.Analysis;
import org.quoth.RandomTexts;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Reportable;
import org.quoth.model.Span;
import org.quoth.pipeline.Pipeline;

/**
 * What every analyzer must do. Extend it in a test of yours, say which analyzer it is about, and run it:
 *
 * <pre>{@code
 * class ReadabilityTest extends AnalyzerContract<Readability> {
 *     protected Analyzer<Readability> analyzer() {
 *         return new ReadabilityAnalyzer();
 *     }
 * }
 * }</pre>
 *
 * <p>It is part of {@code org.quoth:quoth-core}, type {@code test-jar}, and needs JUnit 5.
 *
 * @param <T> the type of the layer's value
 */
public abstract class AnalyzerContract<T> {
    private static final int RANDOM_TEXTS = 12;
    private static final int THREADS = 4;
    private static final List<String> ODD_TEXTS = List.of(
            "",
            " ",
            "\n\n\t\n",
            ".",
            "“",
            "\"",
            "x",
            "\ud83d",
            "\ude00 he said \ud83d",
            "\u0000\u0001\u202e\u2066\uffff",
            "\ud83d\ude00".repeat(40),
            "“It never ends,” she said. “And then",
            "a".repeat(3000),
            "The minister said that trade would grow. “It will grow,” he said.\n\nHeading\nOthers doubt it.");

    /** For the class that extends it. */
    protected AnalyzerContract() {}

    /**
     * The analyzer to test, made anew each time.
     *
     * @return a fresh instance
     */
    protected abstract Analyzer<T> analyzer();

    /**
     * The pipeline that it works in: by default the analyzers on the class path, with this one in place of the one that
     * provides the same layer.
     *
     * @return a pipeline with {@link #analyzer()}
     */
    protected Pipeline pipeline() {
        return Pipeline.builder().with(analyzer()).build();
    }

    /**
     * What of the value can be compared and looked through. By default the value itself: a record, list, map, number or
     * text is understood, and so is what they are made of. Where the value answers questions, give the answers.
     *
     * @param value the layer's value
     * @param document the document that it is about
     * @return the parts, in a fixed order
     */
    protected List<?> parts(T value, Document document) {
        return List.of(value);
    }

    /**
     * Texts to try besides the odd and the random ones that are tried always.
     *
     * @return texts with something in them for this analyzer to find
     */
    protected List<String> texts() {
        return List.of();
    }

    /** The layer that an analyzer provides and those that it requires never change, nor does it require its own. */
    @Test
    public void itDeclaresTheSameEveryTime() {
        Analyzer<T> one = analyzer();
        Analyzer<T> other = analyzer();

        assertNotNull(one.provides(), "provides() is null");
        assertEquals(one.provides(), one.provides());
        assertEquals(one.provides(), other.provides());
        assertEquals(one.requires(), other.requires());
        assertFalse(one.requires().contains(one.provides()), "it requires the layer that it provides");
    }

    /**
     * Any text has an answer, whose spans lie inside the text and whose excerpts say what stands there. An analyzer that
     * asks for a layer that it has not declared fails here.
     */
    @Test
    public void anyTextHasAnAnswerWhoseSpansLieInTheText() {
        Pipeline pipeline = pipeline();
        for (Document document : documents()) {
            T value = answer(pipeline, document);
            for (Object part : parts(value, document)) {
                check(part, document);
            }
        }
    }

    /** The same document has the same answer, in another pipeline and after others. */
    @Test
    public void theSameDocumentHasTheSameAnswer() {
        Pipeline first = pipeline();
        Pipeline second = pipeline();
        List<Document> documents = documents();
        List<List<?>> answers = new ArrayList<>();
        for (Document document : documents) {
            answers.add(parts(answer(first, document), document));
        }
        for (int i = documents.size() - 1; i >= 0; i--) {
            Document document = documents.get(i);
            assertEquals(answers.get(i), parts(answer(second, document), document), () -> about(document));
        }
    }

    /** Many threads at once get what one alone gets. */
    @Test
    public void manyThreadsGetTheAnswersThatOneGets() throws InterruptedException, ExecutionException {
        Pipeline pipeline = pipeline();
        List<Document> documents = documents();
        List<List<?>> expected = new ArrayList<>();
        for (Document document : documents) {
            expected.add(parts(answer(pipeline, document), document));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<List<?>>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                documents.forEach(document -> tasks.add(() -> parts(answer(pipeline, document), document)));
            }
            List<Future<List<?>>> answers = threads.invokeAll(tasks);
            for (int i = 0; i < answers.size(); i++) {
                int which = i % documents.size();
                assertEquals(expected.get(which), answers.get(i).get(), () -> about(documents.get(which)));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Document> documents() {
        List<Document> documents = new ArrayList<>();
        texts().forEach(text -> documents.add(Document.of("given text " + documents.size(), text)));
        ODD_TEXTS.forEach(text -> documents.add(Document.of("odd text " + documents.size(), text)));
        for (int seed = 0; seed < RANDOM_TEXTS; seed++) {
            documents.add(Document.of("random text of seed " + seed, RandomTexts.of(seed)));
        }
        return documents;
    }

    private T answer(Pipeline pipeline, Document document) {
        Analysis analysis = pipeline.analyze(document);
        try {
            return analysis.get(analyzer().provides());
        } catch (RuntimeException e) {
            return fail(about(document), e);
        }
    }

    private static String about(Document document) {
        return document.id() + ": '" + document.text() + "'";
    }

    private static void check(Object value, Document document) {
        if (value instanceof Span span) {
            assertTrue(span.end() <= document.text().length(), () -> span + " ends after " + about(document));
        } else if (value instanceof Excerpt excerpt) {
            check(excerpt.span(), document);
            assertEquals(document.excerpt(excerpt.span()), excerpt, () -> about(document));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> check(inner, document));
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> check(key, document));
            map.values().forEach(inner -> check(inner, document));
        } else if (value instanceof Iterable<?> values) {
            values.forEach(inner -> check(inner, document));
        } else if (value instanceof Reportable reportable) {
            check(reportable.report(), document);
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                check(read(component, value), document);
            }
        }
    }

    private static Object read(RecordComponent component, Object record) {
        try {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(record);
            assertNotNull(value, () -> component + " is null; say Optional instead");
            return value;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return fail("the component " + component + " of a record could not be read", e);
        }
    }
}
