package org.quoth;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Any text, as a fuzzer thinks of it. A normal run replays the corpus of the test resources; {@code JAZZER_FUZZ=1 mvn -pl
 * analyzers -am test -Dtest=AnyTextFuzzTest#…} looks for more.
 */
class AnyTextFuzzTest {
    @FuzzTest
    void everyLayerAnswers(FuzzedDataProvider data) {
        Invariants.check(Analysis.of(data.consumeRemainingAsString()), "a text of the corpus");
    }
}
