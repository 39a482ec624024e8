package org.quoth.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GenderTest {
    @Test
    void aFormOfAddressTells() {
        assertThat(Gender.ofTitle("Mrs.")).contains(Gender.FEMALE);
        assertThat(Gender.ofTitle("Mr")).contains(Gender.MALE);
        assertThat(Gender.ofTitle("Dr.")).isEmpty();
    }

    @Test
    void aCommonGivenNameTells() {
        assertThat(Gender.ofGivenName("Donald")).contains(Gender.MALE);
        assertThat(Gender.ofGivenName("patricia")).contains(Gender.FEMALE);
        assertThat(Gender.ofGivenName("Xqzt")).isEmpty();
    }
}
