package org.quoth.topics;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.quoth.Analysis;
import org.quoth.encoder.Encoding;
import org.quoth.encoder.EncodingAnalyzer;
import org.quoth.layout.LayoutAnalyzer;
import org.quoth.pipeline.Pipeline;

/** What topics cost, in processor time, where the text is encoded already: with {@code -Dquoth.measure=topics}. */
@EnabledIfSystemProperty(named = "quoth.measure", matches = "topics")
final class TopicCostTest {
    private static final int PIECES = 850;
    private static final int ROUNDS = 500;

    @Test
    void topicsCostLessThanFiveMillisecondsBeyondTheEncoding() throws IOException {
        String passages =
                Resources.toString(Resources.getResource("org/quoth/topics/held-out.md"), StandardCharsets.UTF_8);
        Pipeline pipeline = Pipeline.builder()
                .withoutDiscovery()
                .with(new LayoutAnalyzer())
                .with(new EncodingAnalyzer())
                .build();
        int end = pipeline.analyze(passages).get(Encoding.LAYER).begin(PIECES);
        Analysis analysis = pipeline.analyze(passages.substring(0, end));
        assertThat(analysis.get(Encoding.LAYER).pieces()).isBetween(PIECES - 1, PIECES + 1);
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        TopicAnalyzer topics = new TopicAnalyzer();
        double[] milliseconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begin = thread.getCurrentThreadCpuTime();
            topics.analyze(analysis).all();
            milliseconds[i] = (thread.getCurrentThreadCpuTime() - begin) / 1e6;
        }
        Arrays.sort(milliseconds);
        FiguresFile.write("topics-cost", List.of(String.format(Locale.ROOT, "%.2f", milliseconds[ROUNDS / 2])));

        assertThat(milliseconds[ROUNDS / 2]).isLessThan(5);
    }
}
