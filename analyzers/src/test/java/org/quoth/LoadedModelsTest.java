package org.quoth;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quoth.models.LoadedModels;

/** No model is loaded that an answer does not need. Each question is asked in a JVM of its own. */
class LoadedModelsTest {
    /** Asks one question and prints the names of the models that were loaded for it. */
    static final class Question {
        private Question() {}

        public static void main(String[] arguments) {
            Analysis analysis = Analysis.of("“Trade is growing,” Foreign Minister Ishaq Dar said on Friday.");
            switch (arguments[0]) {
                case "topics" -> analysis.topics();
                case "sentences" -> analysis.sentences();
                case "quotes" -> analysis.quotes();
                case "sentiment" -> analysis.sentiment();
                default -> throw new IllegalArgumentException(arguments[0]);
            }
            System.out.println("loaded " + String.join(",", LoadedModels.names()));
        }
    }

    private static List<String> loadedFor(String question) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Question.class.getName(),
                        question)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        String line = output.lines()
                .filter(each -> each.startsWith("loaded "))
                .findFirst()
                .orElseThrow();
        return Splitter.on(',').omitEmptyStrings().splitToList(line.substring("loaded ".length()));
    }

    @Test
    void topicsLoadTheEncoderAndNothingOfCoreNlp() throws Exception {
        assertThat(loadedFor("topics")).contains("encoder").doesNotContain("tagger", "names", "parser");
    }

    @Test
    void sentencesLoadTheTaggerAndNeitherEncoderNorNamesNorParser() throws Exception {
        assertThat(loadedFor("sentences")).containsExactly("tagger");
    }

    @Test
    void quotesLoadNeitherParserNorTopics() throws Exception {
        assertThat(loadedFor("quotes"))
                .contains("tagger", "names", "encoder", "quotes")
                .doesNotContain("parser", "topics");
    }

    @Test
    void theToneOfATextLoadsNoParser() throws Exception {
        assertThat(loadedFor("sentiment")).contains("encoder").doesNotContain("parser");
    }
}
