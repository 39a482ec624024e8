package org.quoth.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quoth.model.Entity;

/** What the text says that somebody is, on sentences written for the purpose. */
class RolesTest {
    private static Entity person(String text, String name) {
        return Language.analyze(text).entities().stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        name + " is not among " + Language.analyze(text).entities()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Deputy Prime Minister and Foreign Minister Omar Khan met reporters. | Omar Khan | Deputy Prime Minister and Foreign Minister
            He met US Secretary of State Peter Hale in Washington on Friday. | Peter Hale | US Secretary of State
            Kenya’s Finance Minister Grace Otieno visited London. | Grace Otieno | Kenya’s Finance Minister
            Earlier, US State Department Spokesperson Linda Moore hinted at talks. | Linda Moore | US State Department Spokesperson
            They thanked Field Marshal John Carter for his help. | John Carter | Field Marshal
            Jane Miller, the chief executive of Acme, said that sales rose. | Jane Miller | chief executive of Acme
            Susan Clark, 45, a farmer from Ohio, disagreed. | Susan Clark | farmer from Ohio
            David Green, a former mayor of Boston who now teaches, agreed. | David Green | former mayor of Boston
            Robert Smith is a spokesman for the Treasury. | Robert Smith | spokesman for the Treasury
            The president of the company, Mary Johnson, resigned in May. | Mary Johnson | president of the company
            As a senator, Paul Brown voted for it. Sen. Brown left. | Paul Brown | Sen.
            Acme CEO Karen White left the firm on Tuesday. | Karen White | Acme CEO
            """)
    void aRoleIsReadOffTheWordsAroundTheName(String text, String name, String role) {
        assertThat(person(text, name).role()).contains(role);
    }

    @Test
    void aNeighbourInAListIsNoRole() {
        String text = "Peter Hale, Secretary of State Susan Clark and Omar Khan met in Rome.";
        assertThat(person(text, "Peter Hale").role()).isEmpty();
        assertThat(person(text, "Susan Clark").role()).contains("Secretary of State");
    }

    @Test
    void aPoliteFormIsNoRole() {
        assertThat(person("Mr. Peter Hale came to Boston.", "Peter Hale").role())
                .isEmpty();
    }

    @Test
    void theOrganisationIsTheOneThatTheRoleNames() {
        assertThat(person("Wells Fargo CEO John Stumpf spoke to Congress.", "John Stumpf")
                        .organization())
                .contains("Wells Fargo");
        assertThat(person("“No,” said Tony Perkins of the Family Research Council.", "Tony Perkins")
                        .organization())
                .contains("Family Research Council");
        assertThat(person("Peter Hale came to Boston.", "Peter Hale").organization())
                .isEqualTo(Optional.empty());
    }
}
