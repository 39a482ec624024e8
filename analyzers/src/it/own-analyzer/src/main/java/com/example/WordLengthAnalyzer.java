package com.example;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.spi.Analyzer;

public final class WordLengthAnalyzer implements Analyzer<WordLengths> {
    @Override
    public Layer<WordLengths> provides() {
        return WordLengths.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layers.PARAGRAPHS);
    }

    @Override
    public WordLengths analyze(Analysis analysis) {
        List<String> words = analysis.paragraphs().stream()
                .filter(paragraph -> paragraph.kind().isContent())
                .flatMap(paragraph -> Stream.of(paragraph.text().split("[^\\p{L}]+")))
                .filter(word -> !word.isEmpty())
                .toList();
        return new WordLengths(
                words.size(), words.stream().mapToInt(String::length).average().orElse(0));
    }
}
