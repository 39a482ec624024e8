package org.quoth.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.quoth.model.Paragraph;
import org.quoth.spi.Analyzer;
import org.quoth.spi.AnalyzerContract;

class LayoutContractTest extends AnalyzerContract<ImmutableList<Paragraph>> {
    @Override
    protected Analyzer<ImmutableList<Paragraph>> analyzer() {
        return new LayoutAnalyzer();
    }

    @Override
    protected List<String> texts() {
        return List.of("A Heading\n\nA body of some length, with a full stop.\n- an item\nRead: Another article");
    }
}
