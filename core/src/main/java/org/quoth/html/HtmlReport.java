package org.quoth.html;

import com.google.common.html.HtmlEscapers;
import org.quoth.model.Document;
import org.quoth.model.Findings;
import org.quoth.model.Quote;
import org.quoth.model.Quotes;
import org.quoth.model.Speaker;

/** A page that a person reads: who said what. Everything that comes from the document is escaped. */
public final class HtmlReport {
    private HtmlReport() {}

    /**
     * Writes findings as a page.
     *
     * @param findings what to show
     * @return a complete HTML document
     */
    public static String write(Findings findings) {
        Document document = findings.document();
        StringBuilder page = new StringBuilder(
                        "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(escape(document.title().orElse(document.id())))
                .append("</title></head><body><main>");
        findings.quotes().ifPresent(quotes -> quotes(page, quotes));
        return page.append("</main></body></html>\n").toString();
    }

    private static void quotes(StringBuilder page, Quotes quotes) {
        page.append("<dl>");
        for (Quote quote : quotes) {
            page.append("<dt>")
                    .append(escape(quote.speaker().map(Speaker::name).orElse("—")))
                    .append("</dt><dd>")
                    .append(escape(quote.text()))
                    .append("</dd>");
        }
        page.append("</dl>");
    }

    private static String escape(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }
}
