package org.quoth.encoder;

import com.google.common.collect.ImmutableList;
import java.util.Set;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.model.Paragraph;
import org.quoth.model.Span;
import org.quoth.spi.Analyzer;

/**
 * Cuts a text into word pieces and encodes them when somebody reads their states. The model is loaded when it is first
 * needed, once for the JVM. Thread-safe.
 */
public final class EncodingAnalyzer implements Analyzer<Encoding> {
    /** For {@link java.util.ServiceLoader} and for pipelines. Loads nothing. */
    public EncodingAnalyzer() {}

    @Override
    public Layer<Encoding> provides() {
        return Encoding.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Layers.PARAGRAPHS);
    }

    @Override
    public Encoding analyze(Analysis analysis) {
        ImmutableList<Span> paragraphs =
                analysis.paragraphs().stream().map(Paragraph::span).collect(ImmutableList.toImmutableList());
        EncoderModel model = EncoderModel.shared();
        return new Encoding(model, model.windows(analysis.text(), paragraphs));
    }

    @Override
    public void preload() {
        EncoderModel.shared().preload();
    }
}
