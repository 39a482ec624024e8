/** The document, its layers, the analyzer SPI, and the JSON and HTML writers. */
module org.quoth.core {
    requires transitive com.google.common;
    requires com.fasterxml.jackson.core;
    requires static org.jspecify;

    exports org.quoth;
    exports org.quoth.html;
    exports org.quoth.json;
    exports org.quoth.layout;
    exports org.quoth.model;
    exports org.quoth.pipeline;
    exports org.quoth.spi;

    uses org.quoth.AnalysisOpener;
    uses org.quoth.spi.Analyzer;

    provides org.quoth.AnalysisOpener with
            org.quoth.pipeline.StandardPipeline;
    provides org.quoth.spi.Analyzer with
            org.quoth.layout.LayoutAnalyzer;
}
