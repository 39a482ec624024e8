package org.quoth.examples;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.quoth.Analysis;
import org.quoth.model.Document;

/**
 * The whole pipeline on one article: who said what, in what tone, about what. Prints a readable result, and writes the
 * same as JSON and as a page for the browser.
 */
public final class DarRubioArticle {
    private DarRubioArticle() {}

    /**
     * Analyses the article.
     *
     * @param arguments the folder to write {@code dar-rubio.json} and {@code dar-rubio.html} to; by default {@code target}
     * @throws IOException if they cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "target");
        Analysis analysis = Analysis.of(article());

        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        new PlainReport(analysis).print(out);

        Files.createDirectories(folder);
        Path json = Files.writeString(folder.resolve("dar-rubio.json"), analysis.toJson() + "\n");
        Path page = Files.writeString(folder.resolve("dar-rubio.html"), analysis.toHtml());
        out.printf("Written: %s and %s%n", json, page);
    }

    /**
     * The article.
     *
     * @return with its title
     * @throws IOException if the resource cannot be read
     */
    static Document article() throws IOException {
        String text = Resources.toString(
                Resources.getResource(DarRubioArticle.class, "dar-rubio.txt"), StandardCharsets.UTF_8);
        return Document.of("dar-rubio", text);
    }
}
