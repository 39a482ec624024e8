package org.quoth.quotes.speakers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import org.quoth.quotes.speakers.PronounFeatures.Contents;
import org.quoth.quotes.speakers.PronounFeatures.Question;

/** Answers whom a pronoun means: weighs all whom the text has named up to it. */
final class Pronouns {
    /** What was asked of the rankers, for training. */
    record Example(int token, String word, List<Referent> candidates, List<float[]> rows, boolean source) {}

    private final Discourse discourse;
    private final Memory memory;
    private final PronounRanker ranker;
    private Optional<Consumer<Example>> listener = Optional.empty();

    Pronouns(Discourse discourse, Memory memory, PronounRanker ranker) {
        this.discourse = discourse;
        this.memory = memory;
        this.ranker = ranker;
    }

    void listen(Consumer<Example> to) {
        listener = Optional.of(to);
    }

    /** Whom a pronoun of the third person means. */
    Optional<Resolution> resolve(int token, Contents contents) {
        String word = discourse.lower(token);
        Optional<Gender> gender = Gender.ofPronoun(word);
        if (gender.isPresent()) {
            return rank(token, gender.get(), contents);
        }
        return word.startsWith("the") || word.startsWith("it") ? thing(token, contents) : Optional.empty();
    }

    /** Which group or organisation "they" or "it" means. */
    private Optional<Resolution> thing(int token, Contents contents) {
        List<Track> candidates = people(token, false);
        tell(token, contents, candidates);
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        ThingFeatures.Word word = ThingFeatures.Word.of(discourse.lower(token));
        float[][] rows = ThingFeatures.of(word, question(token, contents), candidates, memory);
        double[] agreement = new double[rows.length];
        Arrays.fill(agreement, 1);
        return best(candidates, PronounRanker.things().weigh(rows, agreement));
    }

    private void tell(int token, Contents contents, List<Track> candidates) {
        if (listener.isPresent() && !candidates.isEmpty()) {
            listener.get()
                    .accept(new Example(
                            token,
                            discourse.lower(token),
                            candidates.stream().map(track -> track.who).toList(),
                            List.of(rows(token, contents, candidates)),
                            !contents.isEmpty()));
        }
    }

    private List<Track> people(int token, boolean persons) {
        return memory.recent().stream()
                .filter(track -> track.who.isPerson() == persons && !holds(track.last, token))
                .toList();
    }

    private Optional<Resolution> rank(int token, Gender gender, Contents contents) {
        return rank(token, contents, people(token, true), who -> who.agreement(gender));
    }

    /** Who of some candidates is meant. */
    Optional<Resolution> rank(int token, Contents contents, List<Track> candidates, ToDoubleFunction<Referent> agrees) {
        tell(token, contents, candidates);
        double[] agreement = candidates.stream()
                .mapToDouble(track -> agrees.applyAsDouble(track.who))
                .toArray();
        if (Arrays.stream(agreement).max().orElse(0) < 0.2) {
            return Optional.empty();
        }
        return best(candidates, ranker.weigh(PronounRow.of(question(token, contents), candidates, memory), agreement));
    }

    private static Optional<Resolution> best(List<Track> candidates, double[] weights) {
        int best = 0;
        for (int i = 1; i < weights.length; i++) {
            best = weights[i] > weights[best] ? i : best;
        }
        return Optional.of(new Resolution(candidates.get(best).who, weights[best]));
    }

    private static boolean holds(Place place, int token) {
        return place.first() <= token && token < place.end();
    }

    private Question question(int token, Contents contents) {
        int sentence = discourse.sentenceOf(token);
        int paragraph = discourse.paragraphOf(token);
        boolean opensSentence = token == 0 || discourse.sentenceOf(token - 1) != sentence;
        boolean opensParagraph = token == 0 || discourse.paragraphOf(token - 1) != paragraph;
        Place.Role role = discourse.placeOf(token, token + 1, true).role();
        return new Question(
                token,
                sentence,
                paragraph,
                opensParagraph,
                opensSentence,
                discourse.followsQuote(token),
                discourse.isQuoted(token),
                role,
                contents);
    }

    private float[][] rows(int token, Contents contents, List<Track> candidates) {
        Question question = question(token, contents);
        boolean person = candidates.get(0).who.isPerson();
        return person
                ? PronounRow.of(question, candidates, memory)
                : ThingFeatures.of(ThingFeatures.Word.of(discourse.lower(token)), question, candidates, memory);
    }

    /** Of those who were named two together, whom "both" means. */
    Optional<Resolution> both(int token) {
        List<Track> together = people(token, false).stream()
                .filter(track -> track.who.isPair())
                .toList();
        return rank(token, Contents.NONE, together, who -> 1);
    }

    /** "The New Yorker", of whom no role is told: whoever a pronoun would mean. */
    Optional<Resolution> salient(int token, String noun, Contents contents) {
        double male = GenderGuess.maleByHead(noun);
        List<Track> candidates = memory.recent().stream()
                .filter(track -> track.who.isNamedPerson() && track.last.first() < token)
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        float[][] rows = PronounRow.of(question(token, contents), candidates, memory);
        double[] agreement = candidates.stream()
                .mapToDouble(track ->
                        male * track.who.agreement(Gender.MALE) + (1 - male) * track.who.agreement(Gender.FEMALE))
                .toArray();
        return best(candidates, ranker.weigh(rows, agreement)).map(found -> found.times(0.7));
    }
}
