package org.quoth.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs every piece of Java in the README and the docs, and compares what it prints with what they say. */
public class DocsTest {
    private static final Path ROOT = root();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+?) *$");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>quoth(?:-\\w+)?</artifactId>\\s*<version>([^<]+)</version>");

    @TempDir
    Path folder;

    /** The article that short snippets work on. */
    public static String article() {
        try {
            return DarRubioArticle.article().text();
        } catch (IOException e) {
            throw new UncheckedIOException("the example article is missing", e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everySnippetDoesWhatThePageSays() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages()) {
            // Snippets of one page may use the classes that stand above them.
            Path classes = Files.createDirectories(folder.resolve(page.getFileName() + ".classes"));
            for (Snippet snippet : Snippet.of(ROOT.relativize(page).toString(), Files.readString(page))) {
                tests.add(dynamicTest(snippet.place(), () -> check(snippet, classes)));
            }
        }
        return tests.stream();
    }

    @Test
    void everyLinkLeadsToAFileAndEveryAnchorToAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            for (String link : links(page)) {
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty()
                        ? page
                        : page.resolveSibling(parts[0]).normalize();
                boolean there = Files.exists(target)
                        && (parts.length == 1 || anchors(target).contains(parts[1]));
                if (!there) {
                    broken.add(ROOT.relativize(page) + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void theReadmeLeadsToEveryPage() throws IOException {
        Path readme = ROOT.resolve("README.md");
        List<Path> linked = links(readme).stream()
                .map(link -> readme.resolveSibling(link.replaceAll("#.*", "")).normalize())
                .toList();
        assertThat(linked)
                .containsAll(
                        pages().stream().filter(page -> !page.equals(readme)).toList());
    }

    /** The project that the page on extending spells out is the one that the build of the analyzers runs. */
    @Test
    void thePageOnExtendingHasEveryFileOfTheProjectThatTheBuildRuns() throws IOException {
        Path project = ROOT.resolve("analyzers/src/it/own-analyzer");
        String page = Files.readString(ROOT.resolve("docs/extending.md"));
        String version =
                group(VERSION, Files.readString(ROOT.resolve("pom.xml"))).get(0);
        try (Stream<Path> files = Files.walk(project)) {
            List<Path> all = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().matches("invoker.properties|verify.groovy"))
                    .toList();
            assertThat(all).hasSize(6);
            for (Path file : all) {
                String content = Files.readString(file).replace("@project.version@", version);
                assertThat(page).as("%s", file).contains("\n" + content.strip() + "\n```\n");
            }
        }
        for (Path each : List.of(ROOT.resolve("README.md"), ROOT.resolve("docs/getting-started.md"))) {
            assertThat(group(VERSION, Files.readString(each))).as("%s", each).containsOnly(version);
        }
    }

    private static List<String> links(Path page) throws IOException {
        String prose = Files.readString(page).replaceAll("(?ms)^```.*?^```", "").replaceAll("`[^`\n]*`", "");
        return group(LINK, prose);
    }

    /** As GitHub names them: the heading in lower case, blanks as hyphens, without punctuation. */
    private static List<String> anchors(Path page) throws IOException {
        String prose = Files.readString(page).replaceAll("(?ms)^```.*?^```", "");
        return group(HEADING, prose).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<String> group(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> top = Files.list(ROOT)) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("README.md"))
                ? here
                : here.resolve("..").normalize();
    }

    private static void check(Snippet snippet, Path classes) throws Exception {
        compile(snippet, classes);
        if (!snippet.isProgram()) {
            return;
        }
        String printed = Printed.by(() -> run(snippet, classes));
        if (snippet.printed().isPresent()) {
            assertThat(printed.stripTrailing())
                    .isEqualTo(snippet.printed().get().stripTrailing());
        }
    }

    private static void compile(Snippet snippet, Path classes) throws IOException {
        Path source = Files.writeString(classes.resolve(snippet.name() + ".java"), snippet.source());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            String path = System.getProperty("java.class.path") + System.getProperty("path.separator") + classes;
            List<String> options = List.of("-d", classes.toString(), "-cp", path, "-proc:none", "-nowarn");
            boolean well = compiler.getTask(complaints, files, null, options, null, files.getJavaFileObjects(source))
                    .call();
            assertThat(well).as("%s compiles: %s", snippet.place(), complaints).isTrue();
        }
    }

    private static void run(Snippet snippet, Path classes) throws Exception {
        URL[] urls = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, DocsTest.class.getClassLoader())) {
            var main = loader.loadClass(snippet.qualifiedName()).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        }
    }
}
