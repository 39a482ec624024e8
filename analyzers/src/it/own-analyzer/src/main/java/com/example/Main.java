package com.example;

import java.util.Set;
import org.quoth.Analysis;
import org.quoth.pipeline.Pipeline;

public class Main {
    public static void main(String[] arguments) {
        Pipeline pipeline = Pipeline.builder().with(new WordLengthAnalyzer()).build();
        Analysis analysis = pipeline.analyze("Prices rose in May.");
        System.out.println(analysis.get(WordLengths.LAYER));
        System.out.println(analysis.toJson(Set.of(WordLengths.LAYER)));
    }
}
