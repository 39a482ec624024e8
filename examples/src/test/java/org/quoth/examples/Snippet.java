package org.quoth.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of Java in a page of the docs.
 *
 * @param place for instance {@code docs/quotes.md:12}
 * @param code as it stands there
 * @param printed what the page says that it prints: the text block that follows it
 */
record Snippet(String place, String code, Optional<String> printed) {
    private static final Pattern FENCES = Pattern.compile("(?ms)^```java\\n(.*?)^```\\n(?:\\n```text\\n(.*?)^```$)?");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern CLASS =
            Pattern.compile("(?m)^(?:public |final |abstract )*(?:class|record|interface|enum) (\\w+)");

    /** What short snippets may take for granted. */
    private static final String IMPORTS = """
            import com.google.common.collect.*;
            import java.io.*;
            import java.nio.file.*;
            import java.util.*;
            import java.util.stream.*;
            import org.quoth.*;
            import org.quoth.examples.readability.*;
            import org.quoth.model.*;
            import org.quoth.pipeline.*;
            import org.quoth.spi.*;
            """;

    static List<Snippet> of(String page, String markdown) {
        List<Snippet> snippets = new ArrayList<>();
        Matcher fence = FENCES.matcher(markdown);
        while (fence.find()) {
            long line = markdown.substring(0, fence.start()).lines().count() + 1;
            snippets.add(new Snippet(page + ":" + line, fence.group(1), Optional.ofNullable(fence.group(2))));
        }
        return snippets;
    }

    /** The name of the class that holds the snippet. */
    String name() {
        Matcher declared = CLASS.matcher(code);
        return declared.find() ? declared.group(1) : "Snippet" + place.replaceAll(".*:", "");
    }

    /** The same with its package. */
    String qualifiedName() {
        Matcher declared = PACKAGE.matcher(code);
        return declared.find() ? declared.group(1) + "." + name() : name();
    }

    boolean isProgram() {
        return !CLASS.matcher(code).find() || code.contains("static void main(");
    }

    /** A compilation unit: the snippet itself, or its statements in a program with an article at hand. */
    String source() {
        if (code.contains("import ") && CLASS.matcher(code).find()) {
            return code;
        }
        if (CLASS.matcher(code).find()) {
            return IMPORTS + code;
        }
        return IMPORTS + """
                class %s {
                    static final String text = org.quoth.examples.DocsTest.article();
                    static final Analysis analysis = Analysis.of(text);
                    static final Quote quote = Quote.of(Quote.Type.DIRECT, List.of(analysis.document().excerpt(new Span(0, 9))), 1);
                    static final List<Document> documents = List.of(Document.of("a", text));
                    static void store(Object... things) {}
                    public static void main(String[] arguments) throws Exception {
                %s
                    }
                }
                """.formatted(name(), code);
    }
}
