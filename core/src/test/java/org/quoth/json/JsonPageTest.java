package org.quoth.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.quoth.html.Sample;
import org.quoth.model.Findings;

/** The page on JSON, docs/json.md, and what is written have the same fields. */
class JsonPageTest {
    private static final Path PAGE = Path.of("../docs/json.md");
    private static final Pattern FIRST_COLUMN = Pattern.compile("(?m)^\\| (`.*?) \\|");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    /** Names that a document or an analyzer chose. */
    private static final Set<String> FREE = Set.of("metadata", "readability", "layers");

    @Test
    void everyFieldOfATableIsWrittenAndTheOtherWayRound() throws IOException {
        String page = Files.readString(PAGE);
        int quotes = page.indexOf("A quote:");
        JsonNode written = written();

        Set<String> fields = keys(written);
        fields.remove("readability");
        assertThat(firstColumn(page.substring(0, quotes))).isEqualTo(fields);
        Set<String> ofQuotes = new TreeSet<>();
        written.path("quotes").forEach(quote -> ofQuotes.addAll(keys(quote)));
        assertThat(firstColumn(page.substring(quotes))).isEqualTo(ofQuotes);
    }

    @Test
    void everyNameThatIsWrittenAtAnyDepthIsOnThePage() throws IOException {
        Set<String> named = CODE.matcher(Files.readString(PAGE))
                .results()
                .flatMap(code -> WORD.matcher(code.group(1)).results())
                .map(word -> word.group())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> names = new TreeSet<>();
        collect(written(), names);

        assertThat(names).contains("variants", "weight").isSubsetOf(named);
    }

    private static JsonNode written() throws IOException {
        Findings all = Sample.article();
        Findings withError = new Findings(
                all.document(),
                all.paragraphs(),
                all.sentences(),
                all.entities(),
                all.quotes(),
                all.sentiment(),
                all.topics(),
                all.keyphrases(),
                all.extras(),
                ImmutableMap.of("summary", "there is none"));
        return new ObjectMapper().readTree(JsonWriter.writeWithText(withError));
    }

    private static void collect(JsonNode node, Set<String> names) {
        if (node.isArray()) {
            node.forEach(each -> collect(each, names));
        }
        for (String name : keys(node)) {
            if (!name.equals("readability")) {
                names.add(name);
            }
            if (!FREE.contains(name)) {
                collect(node.path(name), names);
            }
        }
    }

    private static Set<String> keys(JsonNode node) {
        Set<String> keys = new TreeSet<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static Set<String> firstColumn(String tables) {
        return FIRST_COLUMN
                .matcher(tables)
                .results()
                .flatMap(row -> CODE.matcher(row.group(1)).results())
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
