package org.quoth.html;

import java.util.Locale;
import java.util.Map;
import org.quoth.model.Excerpt;
import org.quoth.model.Reportable;
import org.quoth.model.Span;

/** What custom analyzers found: a heading each, and a row for each of their fields. */
final class ExtrasPart {
    private ExtrasPart() {}

    static void write(Context context, Markup page) {
        for (Map.Entry<String, Reportable> extra : context.findings().extras().entrySet()) {
            page.html("<section class=\"extra\">\n<h2>")
                    .text(spoken(extra.getKey()))
                    .html("</h2>\n");
            value(extra.getValue().report(), context, page);
            page.html("</section>\n");
        }
    }

    private static void value(Object value, Context context, Markup page) {
        if (value instanceof Map<?, ?> map) {
            page.html("<dl>");
            map.forEach((name, each) -> {
                page.html("<div><dt>").text(spoken(String.valueOf(name))).html("</dt><dd>");
                value(each, context, page);
                page.html("</dd></div>");
            });
            page.html("</dl>\n");
        } else if (value instanceof Iterable<?> values) {
            page.html("<ul>");
            values.forEach(each -> {
                page.html("<li>");
                value(each, context, page);
                page.html("</li>");
            });
            page.html("</ul>\n");
        } else {
            scalar(value, context, page);
        }
    }

    private static void scalar(Object value, Context context, Markup page) {
        if (value instanceof Excerpt excerpt) {
            context.evidence(excerpt.span(), page);
        } else if (value instanceof Span span) {
            context.evidence(span, page);
        } else if (value instanceof Double || value instanceof Float) {
            page.number("%.2f", ((Number) value).doubleValue());
        } else {
            page.text(String.valueOf(value));
        }
    }

    /** {@code fleschEase} and {@code flesch-ease} as people write it: "Flesch ease". */
    static String spoken(String name) {
        String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                .replace('-', ' ')
                .replace('_', ' ')
                .strip();
        if (words.isEmpty()) {
            return name;
        }
        String lower = words.toLowerCase(Locale.ROOT);
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
