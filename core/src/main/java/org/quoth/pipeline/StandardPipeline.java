package org.quoth.pipeline;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;
import org.quoth.Analysis;
import org.quoth.AnalysisOpener;
import org.quoth.model.Document;

/** The one pipeline that a JVM has without being asked: what {@link Analysis#of(String)} uses. */
public final class StandardPipeline implements AnalysisOpener {
    private static final Supplier<Pipeline> PIPELINE =
            Suppliers.memoize(() -> Pipeline.builder().build());

    /** For {@link java.util.ServiceLoader}. */
    public StandardPipeline() {}

    static Pipeline get() {
        return PIPELINE.get();
    }

    @Override
    public Analysis open(Document document) {
        return get().analyze(document);
    }
}
