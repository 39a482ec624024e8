package org.quoth.language;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.model.Document;
import org.quoth.model.Excerpt;
import org.quoth.model.Paragraph;
import org.quoth.model.Sentence;
import org.quoth.model.Span;
import org.quoth.model.Token;
import org.quoth.spi.Analyzer;

/**
 * Sentences with their tokens, Penn Treebank tags and lemmas. A sentence never runs across a paragraph, and one of more
 * than {@link org.quoth.Limits#maxSentenceTokens()} tokens is cut. Tokens are written as in the text: nothing is
 * normalised. Uses the lexer, the tagger (english-left3words-distsim) and the morphology of Stanford CoreNLP.
 * Thread-safe.
 */
public final class SentenceAnalyzer implements Analyzer<ImmutableList<Sentence>> {
    /** For {@link java.util.ServiceLoader} and for pipelines. Loads nothing. */
    public SentenceAnalyzer() {}

    @Override
    public Layer<ImmutableList<Sentence>> provides() {
        return Layers.SENTENCES;
    }

    @Override
    public Set<Layer<?>> requires() {
        return ImmutableSet.of(Layers.PARAGRAPHS);
    }

    @Override
    public void preload() {
        Tagger.load();
    }

    @Override
    public ImmutableList<Sentence> analyze(Analysis analysis) {
        Document document = analysis.document();
        SentenceSplitter splitter =
                new SentenceSplitter(document.text(), analysis.limits().maxSentenceTokens());
        Morphology morphology = new Morphology();
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (Paragraph paragraph : analysis.paragraphs()) {
            Span span = paragraph.span();
            sentences.addAll(splitter.split(Tokenizer.tokens(document.text(), span.begin(), span.end())));
        }
        boolean foreign = !English.isLikely(Iterables.concat(sentences));
        return sentences.stream()
                .map(words -> sentence(document, words, foreign, morphology))
                .collect(ImmutableList.toImmutableList());
    }

    private static Sentence sentence(Document document, List<CoreLabel> words, boolean foreign, Morphology morphology) {
        Tagger.tag(words, foreign);
        ImmutableList.Builder<Token> builder = ImmutableList.builder();
        for (CoreLabel word : Tokenizer.withoutBorrowedStops(words)) {
            Excerpt excerpt = document.excerpt(new Span(word.beginPosition(), word.endPosition()));
            builder.add(new Token(excerpt, Tagger.lemma(word, morphology), word.tag()));
        }
        ImmutableList<Token> tokens = builder.build();
        Span first = tokens.get(0).span();
        Span last = tokens.get(tokens.size() - 1).span();
        return new Sentence(document.excerpt(first.cover(last)), tokens);
    }
}
