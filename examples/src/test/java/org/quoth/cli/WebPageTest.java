package org.quoth.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.quoth.model.Document;

/** What of a web page is its article. */
class WebPageTest {
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><meta charset="windows-1252">
            <title>Port reopens after eleven years | The Daily Courier</title></head><body class="has-sidebar">
            <div id="cookie-banner"><p>We use cookies to improve your experience, to personalise content and to analyse
            our traffic. By clicking accept you agree to our use of cookies.</p><button>Accept</button></div>
            <header class="site-header"><ul class="menu"><li><a href="/">World</a></li></ul></header>
            <div class="content social-layout"><h1>Port reopens after eleven years</h1>
            <div class="share"><a href="#">Share on Facebook</a> <a href="#">Tweet</a></div>
            <p>The council voted on Tuesday to reopen the old lock, “at last,” the mayor said, after eleven years in
            which the port was divided.</p>
            <p>Work begins in March,<br>and it will be paid for by the port &amp; the province.<br> <br>A loan will cover
            the rest.</p>
            <blockquote><p>&ldquo;My members asked one question,&rdquo; said Piet Dorn.</p></blockquote>
            <div class="ad-slot"><p>Advertisement</p></div>
            <h3>Read more</h3><ul><li><a href="/a">Ten photographs of the old lock</a></li></ul>
            <div class="newsletter-signup"><p>Sign up for our newsletter.</p></div>
            <p>Fishermen fear for the marsh. <a href="/m">&ldquo;It is a disgrace,&rdquo;</a> one of them shouted.</p>
            <section class="comments"><h2>Comments</h2><p>User1: I disagree strongly with this council.</p></section>
            </div><div class="footer"><p>Copyright 2026. All rights reserved.</p></div></body></html>
            """;

    @Test
    void whatStandsAroundTheArticleIsLeftOut() throws IOException {
        Document document = WebPage.read("a", PAGE.getBytes(Charset.forName("windows-1252")));

        assertThat(document.title()).contains("Port reopens after eleven years");
        assertThat(document.text()).isEqualTo("""
                Port reopens after eleven years

                The council voted on Tuesday to reopen the old lock, “at last,” the mayor said, after eleven years in \
                which the port was divided.

                Work begins in March, and it will be paid for by the port & the province.

                A loan will cover the rest.

                “My members asked one question,” said Piet Dorn.

                Read more

                Fishermen fear for the marsh. “It is a disgrace,” one of them shouted.""");
    }

    @Test
    void anOldPageOfLineBreaksHasParagraphs() throws IOException {
        String page = "<html><body><td>Prices rose in May.<br><br>They may rise again.</td></body></html>";

        assertThat(WebPage.read("a", page.getBytes(Charset.forName("UTF-8"))).text())
                .isEqualTo("Prices rose in May.\n\nThey may rise again.");
    }

    @Test
    void aTableOfFiguresIsNoProseAndAListKeepsItsBullets() throws IOException {
        String page = "<body><p>Two tram lines are planned.</p><table><tr><th>Line</th><th>Cost</th></tr>"
                + "<tr><td>Airport</td><td>£800m</td></tr></table><ul><li>Work starts in May.</li>"
                + "<li>The first tram runs in 2031.</li></ul></body>";

        assertThat(WebPage.read("a", page.getBytes(Charset.forName("UTF-8"))).text())
                .isEqualTo("Two tram lines are planned.\n\n• Work starts in May.\n\n• The first tram runs in 2031.");
    }

    @Test
    void somethingWithoutMarkupIsItsText() throws IOException {
        assertThat(WebPage.read("a", "Prices rose.".getBytes(Charset.forName("UTF-8")))
                        .text())
                .isEqualTo("Prices rose.");
        assertThat(WebPage.read("a", new byte[0]).text()).isEmpty();
    }
}
