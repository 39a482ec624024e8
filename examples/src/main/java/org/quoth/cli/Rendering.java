package org.quoth.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.html.HtmlReport;
import org.quoth.json.JsonWriter;
import org.quoth.model.Document;
import org.quoth.model.Findings;

/**
 * Makes a result of an analysis. Called from many threads.
 *
 * @param format what it looks like
 * @param layers what it holds
 * @param withText whether JSON holds the text too
 * @param colours for text
 */
record Rendering(Format format, ImmutableSet<Layer<?>> layers, boolean withText, Colours colours) {
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * A result that is ready to be written.
     *
     * @param id of the document
     * @param text what to write
     * @param findings what it was made of, where an index is to be made
     * @param well whether nothing failed
     */
    record Result(String id, String text, Optional<Findings> findings, boolean well) {}

    Result of(Analysis analysis) {
        Document document = analysis.document();
        Findings findings = Unreadable.reason(document)
                .map(reason -> Unreadable.findings(document, reason))
                .orElseGet(() -> analysis.findings(layers));
        String text = render(findings);
        analysis.release();
        return new Result(
                document.id(),
                text,
                format == Format.HTML ? Optional.of(findings) : Optional.empty(),
                findings.errors().isEmpty());
    }

    private String render(Findings findings) {
        return switch (format) {
            case TEXT -> TextView.of(findings, colours);
            case HTML -> HtmlReport.write(findings);
            case JSONL -> json(findings);
            case JSON -> indented(json(findings));
        };
    }

    /** Who has no file with the text needs the text to make sense of the offsets. */
    private String json(Findings findings) {
        boolean extracted = findings.document().metadata().containsKey(WebPage.EXTRACTED);
        return withText || extracted ? JsonWriter.writeWithText(findings) : JsonWriter.write(findings);
    }

    private static String indented(String json) {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        try (JsonParser in = JSON.createParser(json);
                JsonGenerator out = JSON.createGenerator(text).setPrettyPrinter(printer)) {
            while (in.nextToken() != null) {
                out.copyCurrentEvent(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("indenting JSON in memory failed", e);
        }
        return text + "\n";
    }
}
