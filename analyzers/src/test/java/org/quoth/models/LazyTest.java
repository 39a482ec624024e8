package org.quoth.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {
    @Test
    void nothingIsMadeUntilItIsNeededAndThenOnce() {
        AtomicInteger made = new AtomicInteger();
        Lazy<Integer> lazy = Lazy.of(made::incrementAndGet);
        assertThat(lazy.peek()).isEmpty();

        lazy.preload();

        assertThat(lazy.get()).isEqualTo(1);
        assertThat(lazy.get()).isEqualTo(1);
        assertThat(lazy.peek()).contains(1);
    }

    @Test
    void afterAFailureTheNextWhoNeedsItTriesAgain() {
        AtomicInteger tries = new AtomicInteger();
        Lazy<Integer> lazy = Lazy.of(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return 7;
        });

        assertThatThrownBy(lazy::get).hasMessage("not yet");
        assertThat(lazy.get()).isEqualTo(7);
    }

    @Test
    void aModelThatIsBeingLoadedIsOnTheRecord() {
        LoadedModels.loading("a model of this test");

        assertThat(LoadedModels.names()).contains("a model of this test");
    }
}
