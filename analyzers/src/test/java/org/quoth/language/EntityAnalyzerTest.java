package org.quoth.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.quoth.Analysis;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;

/** Names and their merging, on texts written for the purpose. */
class EntityAnalyzerTest {
    private static Entity entity(String text, String name) {
        return find(Language.analyze(text), name);
    }

    private static Entity find(Analysis analysis, String name) {
        return analysis.entities().stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not among " + analysis.entities()));
    }

    private static List<String> names(String text) {
        return Language.analyze(text).entities().stream().map(Entity::name).toList();
    }

    private static List<String> mentions(Entity entity) {
        return entity.mentions().stream().map(Excerpt::text).toList();
    }

    @Test
    void aSurnameIsThePersonOfTheFullName() {
        Entity dar = entity(
                "Foreign Minister Ishaq Dar met Marco Rubio in Washington. Dar praised the talks. Rubio agreed with Dar.",
                "Ishaq Dar");
        assertThat(mentions(dar)).containsExactly("Ishaq Dar", "Dar", "Dar");
        assertThat(dar.kind()).isEqualTo(Entity.Kind.PERSON);
    }

    @Test
    void aSurnameThatIsAlsoAWordIsSeenWhereItActs() {
        Entity ditto =
                entity("Spokeswoman Jessica Ditto called it false. Ditto said more would come.", "Jessica Ditto");
        assertThat(mentions(ditto)).containsExactly("Jessica Ditto", "Ditto");
    }

    @Test
    void aPossessiveIsNoPartOfTheName() {
        Entity dar = entity("Ishaq Dar arrived. Dar’s visit was short, and Dar's plane was late.", "Ishaq Dar");
        assertThat(mentions(dar)).containsExactly("Ishaq Dar", "Dar", "Dar");
    }

    @Test
    void aGivenNameAloneIsThePersonWhoHasIt() {
        Entity clinton = entity(
                "Hillary Clinton spoke in Ohio on Monday. “Hillary is right,” said John Kasich. Hillary smiled.",
                "Hillary Clinton");
        assertThat(mentions(clinton)).containsExactly("Hillary Clinton", "Hillary", "Hillary");
    }

    @Test
    void ofTwoWithOneSurnameTheFormOfAddressDecides() {
        String text =
                "Bill Clinton and Hillary Clinton came to Chicago. Mr. Clinton spoke first. Mrs. Clinton followed.";
        assertThat(mentions(entity(text, "Bill Clinton"))).containsExactly("Bill Clinton", "Clinton");
        assertThat(mentions(entity(text, "Hillary Clinton"))).containsExactly("Hillary Clinton", "Clinton");
    }

    @Test
    void ofTwoWithOneSurnameWhoeverWasNamedLastIsMeant() {
        String text = "Keith Scott was shot on Tuesday. His brother Ray Scott told reporters about it. Scott wept.";
        assertThat(mentions(entity(text, "Ray Scott"))).containsExactly("Ray Scott", "Scott");
    }

    @Test
    void initialsAndMiddleNamesDoNotMakeAnotherPerson() {
        Entity lynch = entity(
                "Loretta Lynch testified. Loretta E. Lynch was calm. Lynch left Washington.", "Loretta E. Lynch");
        assertThat(lynch.variants()).containsExactlyInAnyOrder("Loretta Lynch", "Loretta E. Lynch", "Lynch");
    }

    @Test
    void fatherAndSonAreTwo() {
        assertThat(
                        names(
                                "Sen. Robert Casey Sr. died in 2000. Sen. Robert Casey Jr. of Pennsylvania was elected in 2006."))
                .contains("Robert Casey Sr.", "Robert Casey Jr.");
    }

    @Test
    void surnamesWithParticlesAndHyphensAreWhole() {
        assertThat(names("Ursula von der Leyen met Mohammed bin Salman. Jo-Renee Formicola watched in Brussels."))
                .contains("Ursula von der Leyen", "Mohammed bin Salman", "Jo-Renee Formicola");
    }

    @Test
    void anAcronymIsTheOrganisationWhoseInitialsItHas() {
        Entity bureau = entity(
                "The Federal Bureau of Investigation (FBI) opened a case. The FBI declined to comment.",
                "Federal Bureau of Investigation");
        assertThat(bureau.variants()).containsExactly("Federal Bureau of Investigation", "FBI");
        assertThat(bureau.kind()).isEqualTo(Entity.Kind.ORGANIZATION);
    }

    @Test
    void theFormsOfACountryAreOne() {
        Entity states = entity(
                "The United States and Britain agreed. The US sent ships, the U.K. sent planes. America will pay.",
                "United States");
        assertThat(states.variants()).containsExactly("United States", "US", "America");
    }

    @Test
    void peopleOfACountryAreNoMentionOfIt() {
        assertThat(names("American investors like Pakistani farmers, and Americans travel."))
                .doesNotContain("American", "Pakistani", "Americans");
    }

    @Test
    void whatBearsAPersonsNameIsNotThePerson() {
        String text = "Donald Trump spoke. The Trump campaign denied it at Trump Tower. Trump laughed.";
        assertThat(mentions(entity(text, "Donald Trump"))).containsExactly("Donald Trump", "Trump");
        assertThat(entity(text, "Trump campaign").kind()).isEqualTo(Entity.Kind.ORGANIZATION);
        assertThat(names(text)).contains("Trump Tower");
    }

    @Test
    void aCampaignNamedInThePossessiveIsTheCampaignAndNamesThePersonToo() {
        String text =
                "Donald Trump spoke in Ohio. The Trump campaign was pleased. Trump’s campaign said more would come.";
        assertThat(mentions(entity(text, "Trump campaign"))).containsExactly("Trump campaign", "Trump’s campaign");
        assertThat(mentions(entity(text, "Donald Trump"))).containsExactly("Donald Trump", "Trump");
    }

    @Test
    void aHeadingDoesNotRunIntoTheNextParagraph() {
        assertThat(names("Busy US Visit and UN Engagements\nIshaq Dar is in New York. Dar will speak."))
                .contains("Ishaq Dar")
                .noneMatch(name -> name.contains("Engagements"));
    }

    @Test
    void aHeadlineInCapitalsNamesThoseWhomTheTextNames() {
        String text =
                "TRUMP VISITS CHICAGO\n\nDonald Trump came to Chicago on Monday. Trump met the mayor of Chicago there.";
        assertThat(mentions(entity(text, "Donald Trump"))).containsExactly("TRUMP", "Donald Trump", "Trump");
        assertThat(names(text)).containsExactly("Donald Trump", "Chicago");
    }

    @Test
    void aPlaceInCapitalsAtTheStartIsWrittenAsOthersAre() {
        assertThat(names("LAHORE, Pakistan (AP) — The court ruled on Monday that the law stands."))
                .contains("Lahore");
    }

    @Test
    void aTextWithoutNamesHasNoEntities() {
        assertThat(names("Nobody said anything about it, and everybody went home."))
                .isEmpty();
        assertThat(names("")).isEmpty();
    }
}
