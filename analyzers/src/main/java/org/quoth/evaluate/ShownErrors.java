package org.quoth.evaluate;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.quoth.evaluate.LabelFigures.Answer;

/** The first wrong answers, as many as are wanted, as lines to read. */
final class ShownErrors {
    private static final int SHOWN = 160;

    private final List<String> lines = new ArrayList<>();
    private final int most;

    ShownErrors(int most) {
        this.most = most;
    }

    /** Takes an answer down if it is wrong, and there is room. */
    void note(Answer answer, String about) {
        if (answer.isRight() || lines.size() >= most) {
            return;
        }
        String words = about.strip().replaceAll("\\s+", " ");
        String shown = words.length() > SHOWN ? words.substring(0, SHOWN) + " …" : words;
        lines.add(String.format(
                Locale.ROOT,
                "- gold %s, ours %s (%.2f): %s",
                answer.gold(),
                answer.found(),
                answer.confidence(),
                shown));
    }

    ImmutableList<String> lines() {
        return ImmutableList.copyOf(lines);
    }
}
