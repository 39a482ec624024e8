package org.quoth.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "The minister said on Monday that the law would be presented before the end of the year.",
                "Rates rise again",
                "Port reopens after eleven years of repairs and two lawsuits; fishermen fear for marsh"
            })
    void englishIsTrusted(String text) {
        assertThat(English.trust(text)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Der Minister sagte am Montag, die Regierung werde das Gesetz noch in diesem Jahr vorlegen.",
                "Le ministre a déclaré lundi que le gouvernement présenterait la loi avant la fin de cette année.",
                "El ministro dijo el lunes que el gobierno presentará la ley este año, si no hay una crisis.",
                "De minister zei maandag dat de regering de wet nog dit jaar zal indienen als het kan, en niet later.",
                "Waziri alisema Jumatatu kwamba serikali itawasilisha sheria hiyo bungeni kabla ya mwisho wa mwaka."
            })
    void otherLanguagesInLatinLettersAreHardlyTrusted(String text) {
        assertThat(English.trust(text)).isBetween(0.15, 0.5);
    }

    @Test
    void textsWithoutLatinWordsAreNotTrusted() {
        assertThat(English.trust("総理大臣は「検討する」と述べた。")).isZero();
        assertThat(English.trust("Министр сообщил об этом в понедельник.")).isZero();
        assertThat(English.trust(" 12 … 7")).isZero();
        assertThat(English.trust("")).isZero();
    }

    @Test
    void wordsInOtherLettersCostTheirShare() {
        assertThat(English.trust("He said 見 and left")).isBetween(0.7, 0.9);
    }
}
