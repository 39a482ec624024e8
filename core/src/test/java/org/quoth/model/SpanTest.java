package org.quoth.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void aSpanIsHalfOpen() {
        Span span = new Span(6, 9);
        assertThat("Hello Dar!".substring(span.begin(), span.end())).isEqualTo("Dar");
        assertThat(span.contains(6)).isTrue();
        assertThat(span.contains(9)).isFalse();
        assertThat(span.length()).isEqualTo(3);
    }

    @Test
    void spansThatTouchDoNotOverlap() {
        assertThat(new Span(0, 3).overlaps(new Span(3, 5))).isFalse();
        assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
        assertThat(new Span(0, 4).cover(new Span(7, 9))).isEqualTo(new Span(0, 9));
    }

    @Test
    void anEmptyOrBackwardSpanIsRefusedWithItsOffsets() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Span(3, 3))
                .withMessageContaining("begin is 3 and end is 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 3));
    }

    @Test
    void aDocumentRefusesASpanThatSplitsASurrogatePair() {
        Document document = Document.of("x😀y");
        assertThat(document.excerpt(new Span(1, 3)).text()).isEqualTo("😀");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document.excerpt(new Span(0, 2)))
                .withMessageContaining("surrogate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> document.excerpt(new Span(0, 5)))
                .withMessageContaining("4 chars");
    }

    @Test
    void aLoneSurrogateIsACharLikeAnyOther() {
        assertThat(Document.of("a\udc00b").excerpt(new Span(1, 2)).text()).isEqualTo("\udc00");
    }

    @Test
    void theSameTextHasTheSameIdEverywhere() {
        assertThat(Document.of("abc").id()).isEqualTo(Document.of("abc").id()).startsWith("sha256-");
        assertThat(Document.of("abd").id()).isNotEqualTo(Document.of("abc").id());
    }
}
