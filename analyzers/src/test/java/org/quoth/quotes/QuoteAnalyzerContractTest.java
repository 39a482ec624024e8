package org.quoth.quotes;

import org.quoth.model.Quotes;
import org.quoth.spi.Analyzer;
import org.quoth.spi.AnalyzerContract;

class QuoteAnalyzerContractTest extends AnalyzerContract<Quotes> {
    @Override
    protected Analyzer<Quotes> analyzer() {
        return new QuoteAnalyzer();
    }
}
