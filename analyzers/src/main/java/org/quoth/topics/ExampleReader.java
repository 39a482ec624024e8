package org.quoth.topics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.primitives.ImmutableIntArray;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.quoth.Analysis;
import org.quoth.QuothException;
import org.quoth.encoder.Encoding;
import org.quoth.encoder.EncodingAnalyzer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Document;
import org.quoth.model.Span;
import org.quoth.pipeline.Pipeline;

/**
 * Turns labelled texts into examples. A short text is read twice: by itself, and as a paragraph among others of its
 * subject, because a state depends on what stands around it and a classifier that has only seen single sentences is
 * lost in articles. A text of several stretches is also an example as a whole. Not thread-safe.
 */
final class ExampleReader {
    private static final int AT_A_TIME = 256;
    private static final int SHORT = 500;
    private static final int PACK = 5;
    private static final int LONG = 8000;
    private static final double FULL_WEIGHT = 3;

    /** A text to encode and what to take from it: where nothing is named, its stretches. */
    private record Task(String text, List<Span> parts, List<Integer> numbers, List<LabelledText> labels) {}

    /** The pooled states of its parts, and the words of a text that was read by itself. */
    private record Read(List<float[]> vectors, ImmutableMultiset<String> words) {}

    /** What share of its text's weight an example has, and whether it is a stretch read by itself; perhaps its words. */
    private record Piece(double share, boolean alone, ImmutableMultiset<String> words) {}

    private final ImmutableMap<String, Integer> indices;
    private final Pooling pooling;
    private final Pipeline pipeline = Pipeline.builder()
            .withoutDiscovery()
            .with(new LayoutAnalyzer())
            .with(new EncodingAnalyzer())
            .build();
    private final Map<String, List<Integer>> waitingNumbers = new LinkedHashMap<>();
    private final Map<String, List<LabelledText>> waiting = new LinkedHashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private int texts;

    ExampleReader(ImmutableMap<String, Integer> indices, Pooling pooling) {
        this.indices = indices;
        this.pooling = pooling;
    }

    /** Reads all texts, once, in their order; returns how many there were. */
    int read(Stream<LabelledText> labelled, Consumer<Example> examples) {
        Iterator<LabelledText> all = labelled.iterator();
        while (all.hasNext()) {
            take(all.next());
            if (tasks.size() >= AT_A_TIME) {
                work(examples);
            }
        }
        ImmutableList.copyOf(waiting.keySet()).forEach(this::pack);
        work(examples);
        return texts;
    }

    private void take(LabelledText text) {
        int number = texts++;
        tasks.add(new Task(beginning(text.text()), List.of(), List.of(number), List.of(text)));
        if (text.text().isBlank()
                || text.text().length() > SHORT
                || text.text().strip().contains("\n")) {
            return;
        }
        String key = text.codes().iterator().next();
        waiting.computeIfAbsent(key, none -> new ArrayList<>()).add(text);
        waitingNumbers.computeIfAbsent(key, none -> new ArrayList<>()).add(number);
        if (waiting.getOrDefault(key, List.of()).size() == PACK) {
            pack(key);
        }
    }

    private void pack(String key) {
        List<LabelledText> labels = waiting.remove(key);
        List<Integer> numbers = waitingNumbers.remove(key);
        if (labels == null || numbers == null || labels.size() < 2) {
            return;
        }
        StringBuilder text = new StringBuilder();
        List<Span> parts = new ArrayList<>();
        for (LabelledText label : labels) {
            parts.add(new Span(text.length(), text.length() + label.text().length()));
            text.append(label.text()).append('\n');
        }
        tasks.add(new Task(text.toString(), parts, numbers, labels));
    }

    private void work(Consumer<Example> examples) {
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            documents.add(Document.of(String.valueOf(i), tasks.get(i).text()));
        }
        try (Stream<Read> read = pipeline.analyzeAll(documents.stream(), this::read)) {
            Iterator<Read> results = read.iterator();
            for (Task task : tasks) {
                emit(task, results.next(), examples);
            }
        }
        tasks.clear();
    }

    private Read read(Analysis analysis) {
        Task task = tasks.get(Integer.parseInt(analysis.document().id()));
        Encoding encoding = analysis.get(Encoding.LAYER);
        boolean packed = !task.parts().isEmpty();
        List<Span> parts = packed ? task.parts() : stretches(analysis);
        ImmutableMultiset<String> words = packed ? ImmutableMultiset.of() : Words.of(analysis.text(), parts);
        return new Read(
                parts.stream().map(part -> pooling.vector(encoding, part)).toList(), words);
    }

    private static List<Span> stretches(Analysis analysis) {
        return Stretches.of(analysis.text(), analysis.paragraphs()).stream()
                .map(Stretch::span)
                .toList();
    }

    private void emit(Task task, Read read, Consumer<Example> examples) {
        int count = read.vectors().size();
        if (!task.parts().isEmpty()) {
            Piece packed = new Piece(1, false, ImmutableMultiset.of());
            for (int i = 0; i < count; i++) {
                examples.accept(example(task, i, read.vectors().get(i), packed));
            }
            return;
        }
        ImmutableMultiset<String> words = count == 1 ? read.words() : ImmutableMultiset.of();
        Piece stretch = new Piece(Math.min(1, FULL_WEIGHT / count), true, words);
        read.vectors().forEach(vector -> examples.accept(example(task, 0, vector, stretch)));
        if (count > 1) {
            examples.accept(example(task, 0, mean(read.vectors()), new Piece(FULL_WEIGHT, false, read.words())));
        }
    }

    private Example example(Task task, int part, float[] vector, Piece piece) {
        LabelledText label = task.labels().get(part);
        return new Example(
                task.numbers().get(part),
                vector,
                indices(label),
                (float) (label.weight() * piece.share()),
                label.source(),
                piece.alone(),
                label.complete(),
                piece.words());
    }

    private float[] mean(List<float[]> vectors) {
        float[] mean = new float[pooling.width()];
        for (float[] vector : vectors) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        }
        return mean;
    }

    private ImmutableIntArray indices(LabelledText label) {
        ImmutableIntArray.Builder labels = ImmutableIntArray.builder();
        for (String code : label.codes()) {
            Integer index = indices.get(code);
            if (index == null) {
                throw new QuothException(
                        "a text is labelled '%s', but the subjects are %s".formatted(code, indices.keySet()));
            }
            labels.add(index);
        }
        return labels.build();
    }

    /** The beginning of an article says what it is about. */
    private static String beginning(String text) {
        if (text.length() <= LONG) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONG - 1)) ? LONG - 1 : LONG;
        return text.substring(0, end);
    }
}
