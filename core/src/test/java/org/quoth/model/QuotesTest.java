package org.quoth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotesTest {
    private static final Document TEXT =
            Document.of("“We need trade,” Dar said. Rubio praised the talks. “Peace,” he said, “is trade-related.”");
    private static final Speaker DAR = new Speaker(
            "Ishaq Dar",
            Speaker.Kind.PERSON,
            Optional.of("Foreign Minister"),
            Optional.empty(),
            ImmutableSet.of("Dar"),
            Optional.of("q1"));
    private static final Speaker RUBIO = Speaker.of("Marco Rubio", Speaker.Kind.PERSON);

    private static Excerpt at(String part) {
        int begin = TEXT.text().indexOf(part);
        return TEXT.excerpt(new Span(begin, begin + part.length()));
    }

    private static final Quote FIRST = Quote.of(Quote.Type.DIRECT, List.of(at("“We need trade,”")), .9)
            .withSource(at("Dar"))
            .withCue(at("said"), CueClass.SPEECH)
            .withSpeaker(DAR, .8);
    private static final Quote SECOND =
            Quote.of(Quote.Type.INDIRECT, List.of(at("the talks")), .5).withSpeaker(RUBIO, .7);
    private static final Quote THIRD =
            Quote.of(Quote.Type.DIRECT, List.of(at("“Peace,”"), at("“is trade-related.”")), .4);
    private static final Quotes QUOTES = Quotes.of(List.of(THIRD, SECOND, FIRST));

    @Test
    void quotesStandInTheOrderOfTheText() {
        assertThat(QUOTES).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void filtersReadLikeASentence() {
        assertThat(QUOTES.by("ishaq dar").direct().about("trade")).containsExactly(FIRST);
        assertThat(QUOTES.by("Dar")).containsExactly(FIRST);
        assertThat(QUOTES.by("q1")).containsExactly(FIRST);
        assertThat(QUOTES.indirect()).containsExactly(SECOND);
        assertThat(QUOTES.atLeast(.5)).containsExactly(FIRST, SECOND);
        assertThat(QUOTES.cued(CueClass.SPEECH)).containsExactly(FIRST);
        assertThat(QUOTES.attributed()).containsExactly(FIRST, SECOND);
    }

    @Test
    void aboutMatchesWholeWordsOnly() {
        assertThat(QUOTES.about("need trade")).containsExactly(FIRST);
        assertThat(QUOTES.about("rad")).isEmpty();
        assertThat(QUOTES.about(" ")).isEmpty();
    }

    @Test
    void groupingLeavesOutWhatNobodyIsKnownToHaveSaid() {
        assertThat(QUOTES.bySpeaker().keySet()).containsExactly(DAR, RUBIO);
        assertThat(QUOTES.voices()).extracting(Voice::speaker).containsExactly(DAR, RUBIO);
        assertThat(QUOTES.voices().get(0).share()).isEqualTo(3 / 5.0);
    }

    @Test
    void aQuoteThatIsInterruptedHasSeveralContentSpans() {
        assertThat(THIRD.text()).isEqualTo("“Peace,” “is trade-related.”");
        assertThat(THIRD.span())
                .isEqualTo(new Span(at("“Peace,”").begin(), TEXT.text().length()));
    }

    @Test
    void theListCannotBeChanged() {
        assertThatThrownBy(() -> QUOTES.add(FIRST)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anImpossibleQuoteIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Quote.of(Quote.Type.DIRECT, List.of(), .5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quote.of(Quote.Type.DIRECT, List.of(at("Dar")), 1.5))
                .withMessageContaining("1.5");
    }
}
