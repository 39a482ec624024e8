package org.quoth.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quoth.Analysis;
import org.quoth.RandomTexts;

class RandomTextsTest {
    @Test
    void offsetsAreExactOnAnyText() {
        for (long seed = 0; seed < 600; seed++) {
            String text = RandomTexts.of(seed);
            Analysis analysis = Language.analyze(text);
            Offsets.check(text, analysis.sentences(), "the text of seed " + seed);
            Offsets.checkEntities(text, analysis.entities(), "the text of seed " + seed);
        }
    }

    @Test
    void theSameTextGivesTheSameAnswerOnManyThreadsAndInAnyOrder() throws Exception {
        List<String> texts =
                IntStream.range(1_000, 1_040).mapToObj(RandomTexts::of).toList();
        List<String> alone = texts.stream().map(RandomTextsTest::answer).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> tasks = IntStream.iterate(texts.size() - 1, i -> i >= 0, i -> i - 1)
                    .<Callable<String>>mapToObj(i -> () -> answer(texts.get(i)))
                    .toList();
            List<Future<String>> together = threads.invokeAll(tasks);
            for (int i = 0; i < tasks.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(texts.size() - 1 - i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String answer(String text) {
        Analysis analysis = Language.analyze(text);
        return analysis.sentences() + "\n" + analysis.entities();
    }
}
