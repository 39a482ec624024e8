package org.quoth.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.ImmutableIntArray;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.model.Sentence;
import org.quoth.models.Lazy;
import org.quoth.spi.Analyzer;

/**
 * Dependency trees, by Stanford CoreNLP's transition-based parser (english_UD). Its time grows with the length of a
 * sentence, which {@link org.quoth.Limits#maxSentenceTokens()} bounds. Thread-safe.
 */
public final class SyntaxAnalyzer implements Analyzer<Syntax> {
    private static final Lazy<DependencyParser> MODEL =
            Lazy.of(() -> ModelFile.PARSER.open(DependencyParser::loadFromModelFile));

    /** For {@link java.util.ServiceLoader} and for pipelines. Loads nothing. */
    public SyntaxAnalyzer() {}

    @Override
    public Layer<Syntax> provides() {
        return Syntax.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return ImmutableSet.of(Layers.SENTENCES);
    }

    /** Nothing: no standard layer needs the parser, and whoever does waits for it once. */
    @Override
    public void preload() {}

    @Override
    public Syntax analyze(Analysis analysis) {
        return new Syntax(
                analysis.sentences().stream().map(SyntaxAnalyzer::tree).collect(ImmutableList.toImmutableList()));
    }

    private static Syntax.Tree tree(Sentence sentence) {
        List<TaggedWord> words = sentence.tokens().stream()
                .map(token -> new TaggedWord(token.text(), token.tag()))
                .toList();
        int[] heads = new int[words.size()];
        String[] relations = new String[words.size()];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "dep");
        for (TypedDependency dependency : MODEL.get().predict(words).typedDependencies()) {
            int dependent = dependency.dep().index() - 1;
            heads[dependent] = dependency.gov().index() - 1;
            relations[dependent] = dependency.reln().toString();
        }
        return new Syntax.Tree(ImmutableIntArray.copyOf(heads), ImmutableList.copyOf(relations));
    }
}
