package org.quoth.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is written can be read: a contrast of 4.5 to 1, as WCAG 2 asks for (level AA), in each colour scheme. */
class ContrastTest {
    private static final double ENOUGH = 4.5;
    private static final List<String> WRITING = List.of("ink", "soft", "pos", "neg", "neu", "mix");
    private static final List<String> SPEAKERS =
            IntStream.rangeClosed(0, 8).mapToObj(i -> "k" + i).toList();
    private static final Pattern VARIABLE = Pattern.compile("--(\\w+): (#[0-9a-f]{3,6});");
    private static final Pattern TINT = Pattern.compile("color-mix\\(in srgb, var\\(--c\\) (\\d+)%, transparent\\)");

    enum Scheme {
        LIGHT,
        DARK,
        PRINT
    }

    @ParameterizedTest
    @EnumSource
    void everythingWrittenStandsOutFromWhatItIsWrittenOn(Scheme scheme) throws IOException {
        String sheet =
                Resources.toString(Resources.getResource(HtmlReport.class, "report.css"), StandardCharsets.UTF_8);
        ImmutableMap<String, double[]> colours = colours(sheet, scheme);
        Map<String, Double> low = new HashMap<>();

        for (String writing : WRITING) {
            note(low, writing + " on paper", colour(colours, writing), colour(colours, "paper"));
            note(low, writing + " on a card", colour(colours, writing), colour(colours, "lift"));
        }
        double tint = TINT.matcher(sheet)
                .results()
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .max()
                .orElseThrow();
        for (String speaker : SPEAKERS) {
            double[] hue = colour(colours, speaker);
            double[] tinted = mixed(hue, colour(colours, "paper"), tint / 100);
            note(low, speaker + " on paper", hue, colour(colours, "paper"));
            note(low, speaker + " on its tint", hue, tinted);
            note(low, speaker + " on a sentence linked to", hue, colour(colours, "aim"));
            note(low, "ink on the tint of " + speaker, colour(colours, "ink"), tinted);
        }
        note(low, "ink on a sentence linked to", colour(colours, "ink"), colour(colours, "aim"));

        assertThat(low).isEmpty();
    }

    private static void note(Map<String, Double> low, String what, double[] one, double[] other) {
        double contrast = contrast(one, other);
        if (contrast < ENOUGH) {
            low.put(what, contrast);
        }
    }

    /** The variables of the sheet's first rule, and over them those of the scheme. */
    private static ImmutableMap<String, double[]> colours(String sheet, Scheme scheme) {
        Map<String, double[]> colours = new HashMap<>(variables(sheet.substring(0, sheet.indexOf('}'))));
        String query = switch (scheme) {
            case LIGHT -> "";
            case DARK -> "@media (prefers-color-scheme: dark) {";
            case PRINT -> "@media print {";
        };
        if (!query.isEmpty()) {
            int begin = sheet.indexOf(query);
            assertThat(begin).as(query).isNotNegative();
            colours.putAll(variables(sheet.substring(begin, sheet.indexOf('}', begin))));
        }
        return ImmutableMap.copyOf(colours);
    }

    private static Map<String, double[]> variables(String rule) {
        Map<String, double[]> found = new HashMap<>();
        Matcher variable = VARIABLE.matcher(rule);
        while (variable.find()) {
            found.put(variable.group(1), rgb(variable.group(2).substring(1)));
        }
        return found;
    }

    private static double[] rgb(String hex) {
        String six = hex.length() == 3 ? hex.replaceAll("(.)", "$1$1") : hex;
        return IntStream.range(0, 3)
                .mapToDouble(i -> Integer.parseInt(six.substring(2 * i, 2 * i + 2), 16) / 255.0)
                .toArray();
    }

    private static double[] colour(ImmutableMap<String, double[]> colours, String name) {
        double[] colour = colours.get(name);
        assertThat(colour).as("--%s", name).isNotNull();
        return colour == null ? new double[3] : colour;
    }

    private static double[] mixed(double[] over, double[] under, double share) {
        return IntStream.range(0, 3)
                .mapToDouble(i -> share * over[i] + (1 - share) * under[i])
                .toArray();
    }

    private static double contrast(double[] one, double[] other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
