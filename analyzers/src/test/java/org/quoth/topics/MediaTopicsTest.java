package org.quoth.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.quoth.model.Subject;

final class MediaTopicsTest {
    private final MediaTopics vocabulary = MediaTopics.load();

    @Test
    void seventeenSubjectsAreAtTheTop() {
        assertThat(vocabulary.top()).hasSize(17).extracting(Subject::name).contains("politics", "weather");
    }

    @Test
    void aSubjectKnowsTheWayUp() {
        Subject diplomacy = vocabulary.find("medtop:20000639").orElseThrow();

        assertThat(diplomacy.name()).isEqualTo("diplomacy");
        assertThat(diplomacy.parent().orElseThrow().name()).isEqualTo("international relations");
        assertThat(MediaTopics.topOf(diplomacy).name()).isEqualTo("politics");
    }

    @Test
    void aRetiredCodeStandsForTheNearestBroaderSubjectInUse() {
        assertThat(vocabulary.isRetired("medtop:20000502")).isTrue();
        assertThat(vocabulary.resolve("medtop:20000502").orElseThrow().name()).isEqualTo("human interest");
        assertThat(vocabulary.resolve("medtop:99999999")).isEmpty();
    }

    @Test
    void everySubjectOfTheSecondLevelHasFiveSeedsAndEveryTopOneThirty() {
        var seeds = SeedPassage.mixed(vocabulary);

        for (Subject top : vocabulary.top()) {
            assertThat(seeds)
                    .filteredOn(seed -> seed.topCodes().asList().get(0).equals(top.code()))
                    .as(top.name())
                    .hasSizeGreaterThanOrEqualTo(30);
            for (Subject second : vocabulary.narrower(top)) {
                assertThat(seeds)
                        .filteredOn(seed -> isBelow(seed.subject(), second))
                        .as(second.name())
                        .hasSizeGreaterThanOrEqualTo(5);
            }
        }
    }

    private static boolean isBelow(Subject subject, Subject broader) {
        return subject.equals(broader)
                || subject.parent().filter(above -> isBelow(above, broader)).isPresent();
    }
}
