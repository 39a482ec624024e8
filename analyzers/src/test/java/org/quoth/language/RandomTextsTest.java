package org.quoth.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quoth.Analysis;

class RandomTextsTest {
    private static final List<String> PARTS = List.of(
            "Ishaq Dar",
            "Dar",
            "President Trump",
            "Mr. Smith",
            "the FBI",
            "U.S.",
            "said",
            "“",
            "”",
            "\"",
            "'",
            "’s",
            ".",
            ",",
            "!",
            "?",
            "…",
            "—",
            "-",
            "(",
            ")",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            " ",
            "\u00a0",
            "😀",
            "\ud83d",
            "\ude00",
            "\u0000",
            "\u200f",
            "שלום",
            "é",
            "e\u0301",
            "ﬁ",
            "5 1/2",
            "$5",
            "50%",
            "http://a.b/c?d=e",
            "<p>",
            "&nbsp;",
            "can't",
            "cannot",
            "gonna",
            "A",
            "a",
            "Jr.",
            "van",
            "al-",
            "of",
            "and",
            "the",
            "Minister",
            "CEO",
            "Secretary of State",
            "is a",
            "spokesman for",
            "Acme Corp.",
            "(R-Ohio)",
            "UN",
            "NEW YORK",
            "Lahore's");

    private static String text(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(60);
        for (int i = 0; i < parts; i++) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
            if (random.nextInt(3) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    @Test
    void offsetsAreExactOnAnyText() {
        for (long seed = 0; seed < 600; seed++) {
            String text = text(seed);
            Analysis analysis = Language.analyze(text);
            Offsets.check(text, analysis.sentences(), "the text of seed " + seed);
            Offsets.checkEntities(text, analysis.entities(), "the text of seed " + seed);
        }
    }

    @Test
    void theSameTextGivesTheSameAnswerOnManyThreadsAndInAnyOrder() throws Exception {
        List<String> texts =
                IntStream.range(1_000, 1_040).mapToObj(RandomTextsTest::text).toList();
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
