package org.quoth.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LineTest {
    @Test
    void whatWasTooSureBecomesAsSureAsItWasRight() {
        List<Line.Point> points = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            points.add(new Line.Point(0.95, i < 80, 1));
            points.add(new Line.Point(0.6, i < 50, 1));
        }

        Line line = Line.through(points);

        assertThat(line.of(0.95)).isCloseTo(0.8, within(0.01));
        assertThat(line.of(0.6)).isCloseTo(0.5, within(0.01));
    }
}
