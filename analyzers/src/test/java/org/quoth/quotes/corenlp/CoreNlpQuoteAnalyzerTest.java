package org.quoth.quotes.corenlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.quoth.pipeline.Pipeline;

class CoreNlpQuoteAnalyzerTest {
    private static final ClassLoader NOTHING = new ClassLoader(null) {};

    @Test
    void blankTextHasNoQuotesAndNeedsNoModels() {
        Pipeline pipeline =
                Pipeline.builder().with(new CoreNlpQuoteAnalyzer(NOTHING)).build();
        assertThat(pipeline.analyze(" \n ").quotes()).isEmpty();
    }

    @Test
    void withoutCoreNlpsModelsTheErrorSaysWhatToAdd() {
        assertThatThrownBy(() -> new CoreNlpQuoteAnalyzer(NOTHING).preload())
                .hasMessageContaining("edu.stanford.nlp:stanford-corenlp:4.5.10")
                .hasMessageContaining("models");
    }
}
