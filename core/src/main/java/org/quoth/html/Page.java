package org.quoth.html;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What every page has: its head, with a policy that lets it load nothing, and its end. */
final class Page {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <link rel="icon" href="data:,">
            """;

    private Page() {}

    static void begin(String title, Markup page) {
        page.html(HEAD)
                .html("<title>")
                .text(title)
                .html("</title>\n<style>\n")
                .html(Style.SHEET)
                .html("</style>\n</head>\n<body>\n");
    }

    static void end(Markup page) {
        page.html("</body>\n</html>\n");
    }

    /** Read once, when the first page is written. */
    private static final class Style {
        static final String SHEET = read();

        private Style() {}

        private static String read() {
            URL url = Objects.requireNonNull(
                    Page.class.getResource("report.css"), "the style sheet report.css is missing from quoth-core");
            try {
                return Resources.toString(url, StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("the style sheet report.css could not be read", e);
            }
        }
    }
}
