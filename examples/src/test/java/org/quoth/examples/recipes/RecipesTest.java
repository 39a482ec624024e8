package org.quoth.examples.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.quoth.examples.Printed;

class RecipesTest {
    @Test
    void anAnalyzerThatIsNamedTakesThePlaceOfTheBuiltInOne() throws Exception {
        assertThat(Printed.by(() -> AnotherAnalyzer.main(new String[0]))).isEqualTo("""
                        BYLINE: LISBON, Monday
                        BODY: Prices rose in May, the bank said on Monday.
                        BODY: They may rise again.
                        """);
    }

    @Test
    void aDocumentOverTheLimitIsAResultLikeTheOthers() throws Exception {
        assertThat(Printed.by(() -> WithLimits.main(new String[0])).lines().toList())
                .hasSize(2)
                .satisfies(lines -> {
                    assertThat(lines.get(0)).isEqualTo("short: 1 paragraph");
                    assertThat(lines.get(1)).startsWith("long: the document 'long' has 1300 chars");
                });
    }

    @Test
    void aFolderBecomesLinesOfJson(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("b.txt"), "“No,” said Maria Silva.");
        Files.writeString(folder.resolve("a.txt"), "“Yes,” said Maria Silva.");
        Path out = folder.resolve("out.jsonl");

        FolderToJsonLines.main(new String[] {folder.toString(), out.toString()});

        assertThat(Files.readAllLines(out)).hasSize(2).satisfies(lines -> {
            assertThat(lines.get(0)).contains("\"id\":\"a.txt\"", "“Yes,”", "\"name\":\"Maria Silva\"");
            assertThat(lines.get(1)).contains("\"id\":\"b.txt\"", "“No,”");
        });
    }

    @Test
    void whoSaidWhatAboutTheHarbour() throws Exception {
        assertThat(Printed.by(() -> WhoSaidWhatAbout.main(new String[0])))
                .contains("Elena Castell", "“The harbour is too small,”", "Tomas Reyl", "the harbour could be widened")
                .doesNotContain("We will vote");
    }
}
