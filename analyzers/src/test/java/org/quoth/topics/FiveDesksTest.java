package org.quoth.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.quoth.encoder.EncodingAnalyzer;
import org.quoth.evaluate.TopicEvaluation;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.model.Subject;
import org.quoth.pipeline.Pipeline;

/** Subjects of one's own from a sentence each, on articles of MasakhaNEWS: with {@code -Dquoth.measure=topics}. */
@EnabledIfSystemProperty(named = "quoth.measure", matches = "topics")
final class FiveDesksTest {
    private static final Path DATA = Path.of("../../shared/data/topics");
    private static final List<Subject> DESKS = List.of(
            desk("04", "business", "Companies, shops, jobs, prices, markets, banks and the economy."),
            desk("01", "entertainment", "Films, television, music, celebrities and the arts."),
            desk("11", "politics", "Governments, parliaments, parties, elections and ministers."),
            desk("15", "sport", "Matches, players, teams, coaches and championships."),
            desk("13", "technology", "Computers, software, the internet, phones, games and artificial intelligence."));

    @TempDir
    Path folder;

    @Test
    void aSentenceOnEachIsEnoughForMostArticles() throws IOException {
        List<Path> files = List.of(DATA.resolve("masakha_dev.jsonl"), DATA.resolve("masakha_train_50shot.jsonl"));
        assumeTrue(files.stream().allMatch(Files::isReadable), "MasakhaNEWS is not at " + DATA.toAbsolutePath());
        for (Path file : files) {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.removeIf(line -> DESKS.stream().noneMatch(desk -> line.contains(desk.code())));
            Path gold = Files.write(folder.resolve(file.getFileName().toString()), lines);
            TopicEvaluation.Report report = TopicEvaluation.quiet().evaluate(pipeline(), gold);
            FiguresFile.write("topics-five-desks-" + file.getFileName(), report.lines());

            assertThat(report.labels().accuracy()).isGreaterThanOrEqualTo(0.74);
            assertThat(report.labels().calibrationError()).isLessThan(0.1);
        }
    }

    private static Subject desk(String code, String name, String description) {
        return new Subject("medtop:" + code + "000000", name, Optional.of(description), Optional.empty());
    }

    private static Pipeline pipeline() {
        return Pipeline.builder()
                .withoutDiscovery()
                .with(new LayoutAnalyzer())
                .with(new EncodingAnalyzer())
                .with(Topics.zeroShot(DESKS))
                .build();
    }
}
