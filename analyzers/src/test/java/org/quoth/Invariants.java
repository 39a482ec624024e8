package org.quoth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.Keyphrase;
import org.quoth.model.Paragraph;
import org.quoth.model.Quote;
import org.quoth.model.Sentence;
import org.quoth.model.Sentiment;
import org.quoth.model.Target;
import org.quoth.model.Token;
import org.quoth.model.Topic;

/** What holds for every analysis of every text. */
final class Invariants {
    private static final ObjectMapper READER = new ObjectMapper();

    private Invariants() {}

    /** Asks for every layer and checks all that comes back. */
    static void check(Analysis analysis, String description) {
        String text = analysis.text();
        sortedAndApart(analysis.paragraphs().stream().map(Paragraph::excerpt).toList(), description);
        sortedAndApart(analysis.sentences().stream().map(Sentence::excerpt).toList(), description);
        sortedAndApart(
                analysis.sentences().stream()
                        .flatMap(sentence -> sentence.tokens().stream())
                        .map(Token::excerpt)
                        .toList(),
                description);
        for (Sentence sentence : analysis.sentences()) {
            assertThat(analysis.paragraphs())
                    .as("%s: a sentence lies in one paragraph", description)
                    .anyMatch(paragraph -> paragraph.span().contains(sentence.span()));
        }
        assertThat(analysis.quotes())
                .as(description)
                .isSortedAccordingTo((one, other) -> one.span().compareTo(other.span()));
        excerpts(analysis).forEach(excerpt -> {
            assertThat(excerpt.end()).as(description).isLessThanOrEqualTo(text.length());
            assertThat(text.substring(excerpt.begin(), excerpt.end()))
                    .as(description)
                    .isEqualTo(excerpt.text());
            assertThat(RandomTexts.splitsPair(text, excerpt.begin()) || RandomTexts.splitsPair(text, excerpt.end()))
                    .as("%s: %s splits a surrogate pair", description, excerpt)
                    .isFalse();
        });
        json(analysis, description);
    }

    private static void json(Analysis analysis, String description) {
        try {
            JsonNode json = READER.readTree(analysis.toJson());
            assertThat(json.has("error"))
                    .as("%s: %s", description, json.get("error"))
                    .isFalse();
            assertThat(json.get("quotes"))
                    .as(description)
                    .hasSize(analysis.quotes().size());
        } catch (JsonProcessingException e) {
            throw new AssertionError(description + ": the JSON does not parse back", e);
        }
    }

    private static Stream<Excerpt> excerpts(Analysis analysis) {
        Stream<Excerpt> quotes = analysis.quotes().stream().flatMap(Invariants::excerpts);
        Stream<Excerpt> entities =
                analysis.entities().stream().map(Entity::mentions).flatMap(List::stream);
        Stream<Excerpt> topics = analysis.topics().stream()
                .map(Topic::evidence)
                .flatMap(List::stream)
                .map(Topic.Evidence::excerpt);
        Stream<Excerpt> targets = analysis.targets().stream()
                .map(Target::mentions)
                .flatMap(List::stream)
                .map(Target.MentionTone::mention);
        Stream<Excerpt> tone = analysis.sentiment().explanation().stream().map(Sentiment.Contribution::excerpt);
        Stream<Excerpt> phrases = analysis.findings(analysis.layers()).keyphrases().stream()
                .flatMap(List::stream)
                .map(Keyphrase::mentions)
                .flatMap(List::stream);
        return Stream.of(quotes, entities, topics, targets, tone, phrases).flatMap(each -> each);
    }

    private static Stream<Excerpt> excerpts(Quote quote) {
        return Stream.of(quote.content().stream(), quote.cue().stream(), quote.source().stream())
                .flatMap(each -> each);
    }

    private static void sortedAndApart(List<Excerpt> excerpts, String description) {
        for (int i = 1; i < excerpts.size(); i++) {
            assertThat(excerpts.get(i).begin())
                    .as("%s: %s follows %s", description, excerpts.get(i), excerpts.get(i - 1))
                    .isGreaterThanOrEqualTo(excerpts.get(i - 1).end());
        }
        excerpts.forEach(excerpt -> assertThat(excerpt.text()).as(description).isNotBlank());
    }
}
