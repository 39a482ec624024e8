package org.quoth.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.models.LoadedModels;
import org.quoth.pipeline.Pipeline;

class SyntaxAnalyzerTest {
    private static final Pipeline PIPELINE = Pipeline.builder()
            .withoutDiscovery()
            .with(new LayoutAnalyzer())
            .with(new SentenceAnalyzer())
            .with(new SyntaxAnalyzer())
            .build();

    private static Syntax syntax(String text) {
        return PIPELINE.analyze(text).get(Syntax.LAYER);
    }

    @Test
    void aSubjectDependsOnItsVerb() {
        Syntax.Tree tree = syntax("Ishaq Dar praised the talks.").trees().get(0);
        assertThat(tree.relations()).containsExactly("compound", "nsubj", "root", "det", "obj", "punct");
        assertThat(tree.heads().asList()).containsExactly(1, 2, -1, 4, 2, 2);
        assertThat(tree.dependents(2).asList()).containsExactly(1, 4, 5);
        assertThat(LoadedModels.names()).contains("parser");
    }

    @Test
    void thereIsATreeForEachSentence() {
        assertThat(syntax("He came.\nShe saw. “…” (!)").trees()).hasSize(3);
        assertThat(syntax("").trees()).isEmpty();
    }
}
