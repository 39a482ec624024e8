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
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs every piece of Java in the README and the docs, and compares what it prints with what they say. */
public class DocsTest {
    private static final Path ROOT = root();

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
            var main = loader.loadClass(snippet.name()).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) new String[0]);
        }
    }
}
