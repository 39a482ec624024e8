package org.quoth.html;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.quoth.model.CueClass;
import org.quoth.model.Document;
import org.quoth.model.Entity;
import org.quoth.model.Excerpt;
import org.quoth.model.Findings;
import org.quoth.model.Keyphrase;
import org.quoth.model.Paragraph;
import org.quoth.model.Quote;
import org.quoth.model.Quotes;
import org.quoth.model.Reportable;
import org.quoth.model.Sentence;
import org.quoth.model.Span;
import org.quoth.model.Speaker;
import org.quoth.model.Subject;
import org.quoth.model.Token;
import org.quoth.model.Topic;
import org.quoth.model.TopicIndex;

/** An article written for these tests, with findings set by hand. */
public final class Sample {
    static final String TEXT = """
            Valmora’s river council voted on Tuesday to reopen the old tidal lock, ending a quarrel that has divided the port for eleven years.
            “We have waited long enough,” said Mayor Elena Castell, who leads the council. “The harbour will breathe again, and so will the town.”
            A narrow majority
            The vote was seven to five. Harbour engineer Tomas Reyl warned that the repair would cost more than planned, and called the budget “a hopeful guess at best.” He said that the gates had been neglected since the flood.
            According to the Valmora Shipping Association, traffic could double within two years. Its chairman, Piet Dorn, told reporters: “My members asked one question. ‘When do we sail?’ the captains said. Now there is an answer.”
            Fishermen fear for the marsh
            Not everyone cheered. Fishermen on the eastern shore believe the lock will ruin the salt marsh, where herring spawn. “It is a disgrace,” one of them shouted from the gallery.
            Castell promised that the marsh would be protected by law before the first ship passes, and she praised the fishermen’s cooperative for its patience. An official who asked not to be named called that promise “sincere but late.”
            The work is to begin in March. It will be paid for by the port, the province and a loan.
            Read: Ten photographs of the old lock
            """;

    static final Speaker CASTELL = new Speaker(
            "Elena Castell",
            Speaker.Kind.PERSON,
            Optional.of("Mayor"),
            Optional.of("river council"),
            ImmutableSet.of("Castell"),
            Optional.of("valmora:castell"));
    static final Speaker REYL = new Speaker(
            "Tomas Reyl",
            Speaker.Kind.PERSON,
            Optional.of("Harbour engineer"),
            Optional.empty(),
            ImmutableSet.of(),
            Optional.empty());
    static final Speaker DORN = new Speaker(
            "Piet Dorn",
            Speaker.Kind.PERSON,
            Optional.of("chairman"),
            Optional.of("Valmora Shipping Association"),
            ImmutableSet.of(),
            Optional.empty());

    private final Document document;

    Sample(Document document) {
        this.document = document;
    }

    /** All parts, in the article. */
    public static Findings article() {
        Document document = Document.of("valmora-lock", TEXT)
                .withTitle("Valmora votes to reopen its tidal lock")
                .withSource("The Estuary Courier")
                .withDate(Instant.parse("2026-03-03T09:00:00Z"))
                .withMetadata(ImmutableMap.of("desk", "local"));
        return new Sample(document).findings();
    }

    static Findings bare(Document document) {
        return with(document, Optional.empty());
    }

    /** Paragraphs alone. */
    Findings laidOut() {
        return with(document, Optional.of(paragraphs()));
    }

    private static Findings with(Document document, Optional<ImmutableList<Paragraph>> paragraphs) {
        return new Findings(
                document,
                paragraphs,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ImmutableMap.of(),
                ImmutableMap.of());
    }

    Excerpt find(String words) {
        int begin = document.text().indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException("not in the sample: " + words);
        }
        return document.excerpt(new Span(begin, begin + words.length()));
    }

    ImmutableList<Excerpt> all(String... words) {
        return java.util.Arrays.stream(words).map(this::find).collect(ImmutableList.toImmutableList());
    }

    ImmutableList<Paragraph> paragraphs() {
        return spans("[^\\n]+").stream()
                .map(document::excerpt)
                .map(line -> new Paragraph(line, kind(line.text())))
                .collect(ImmutableList.toImmutableList());
    }

    private static Paragraph.Kind kind(String line) {
        if (line.startsWith("Read:")) {
            return Paragraph.Kind.LINK;
        }
        return line.endsWith(".") || line.endsWith("”") ? Paragraph.Kind.BODY : Paragraph.Kind.HEADING;
    }

    ImmutableList<Sentence> sentences() {
        return spans("[^\\n]+?(?:[.?]”?(?= |\\n)|(?=\\n))").stream()
                .map(document::excerpt)
                .map(line -> new Sentence(line, ImmutableList.of(new Token(line, line.text(), "NN"))))
                .collect(ImmutableList.toImmutableList());
    }

    private List<Span> spans(String regex) {
        List<Span> spans = new ArrayList<>();
        Pattern.compile(regex).matcher(document.text()).results().forEach(match -> {
            int lead = match.group().length() - match.group().stripLeading().length();
            spans.add(new Span(match.start() + lead, match.end()));
        });
        return spans;
    }

    Quotes quotes() {
        Speaker captains = Speaker.of("the captains", Speaker.Kind.GROUP);
        Speaker fishermen = Speaker.of("Fishermen", Speaker.Kind.GROUP);
        Speaker association = Speaker.of("Valmora Shipping Association", Speaker.Kind.ORGANIZATION);
        return Quotes.of(List.of(
                quote(
                                Quote.Type.DIRECT,
                                "said",
                                "Mayor Elena Castell",
                                "“We have waited long enough,”",
                                "“The harbour will breathe again, and so will the town.”")
                        .withSpeaker(CASTELL, 0.98),
                quote(Quote.Type.INDIRECT, "warned", "Tomas Reyl", "that the repair would cost more than planned")
                        .withSpeaker(REYL, 0.97),
                quote(Quote.Type.MIXED, "called", "Tomas Reyl", "the budget “a hopeful guess at best.”")
                        .withSpeaker(REYL, 0.93),
                quote(Quote.Type.INDIRECT, "He said", "He", "that the gates had been neglected since the flood")
                        .withSpeaker(REYL, 0.88),
                quote(
                                Quote.Type.INDIRECT,
                                "According to",
                                "the Valmora Shipping Association",
                                "traffic could double within two years")
                        .withSpeaker(association, 0.95),
                quote(
                                Quote.Type.DIRECT,
                                "told",
                                "Its chairman, Piet Dorn",
                                "“My members asked one question. ‘When do we sail?’ the captains said. Now there is an answer.”")
                        .withSpeaker(DORN, 0.96),
                quote(Quote.Type.DIRECT, "the captains said", "the captains", "‘When do we sail?’")
                        .withSpeaker(captains, 0.8)
                        .asNested(),
                quote(Quote.Type.INDIRECT, "believe", "Fishermen", "the lock will ruin the salt marsh")
                        .withSpeaker(fishermen, 0.82),
                quote(Quote.Type.DIRECT, "shouted", "one of them", "“It is a disgrace,”"),
                quote(
                                Quote.Type.INDIRECT,
                                "promised",
                                "Castell promised",
                                "that the marsh would be protected by law before the first ship passes")
                        .withSpeaker(CASTELL, 0.94),
                quote(
                        Quote.Type.MIXED,
                        "called that",
                        "An official who asked not to be named",
                        "that promise “sincere but late.”")));
    }

    private Quote quote(Quote.Type type, String cue, String source, String... content) {
        return Quote.of(type, all(content), 0.91)
                .withCue(find(cue), CueClass.SPEECH)
                .withSource(find(source));
    }

    ImmutableList<Entity> entities() {
        return ImmutableList.of(
                entity(Entity.Kind.PERSON, "Elena Castell", "Elena Castell", "Castell promised"),
                entity(Entity.Kind.LOCATION, "Valmora", "Valmora’s river"),
                entity(Entity.Kind.ORGANIZATION, "fishermen’s cooperative", "fishermen’s cooperative"),
                entity(Entity.Kind.PERSON, "Tomas Reyl", "Tomas Reyl"));
    }

    private Entity entity(Entity.Kind kind, String name, String... mentions) {
        return new Entity(name, kind, all(mentions), Optional.empty(), Optional.empty());
    }

    Findings findings() {
        Subject economy = Subject.of("medtop:04000000", "economy, business and finance");
        Subject transport =
                new Subject("medtop:20000337", "shipping and waterways", Optional.empty(), Optional.of(economy));
        Topic topic = new Topic(
                transport,
                0.91,
                ImmutableList.of(
                        new Topic.Evidence(find("traffic could double within two years"), 0.8),
                        new Topic.Evidence(find("tidal lock"), 0.6)));
        Topic politics = new Topic(
                Subject.of("medtop:11000000", "politics and government"),
                0.74,
                ImmutableList.of(new Topic.Evidence(find("The vote was seven to five."), 0.7)));
        ImmutableList<Entity> entities = entities();
        return new Findings(
                document,
                Optional.of(paragraphs()),
                Optional.of(sentences()),
                Optional.of(entities),
                Optional.of(quotes()),
                Optional.of(new ToneByWords(document, entities)),
                Optional.of(new GivenTopics(ImmutableList.of(topic, politics))),
                Optional.of(ImmutableList.of(
                        new Keyphrase("tidal lock", 1, all("tidal lock")),
                        new Keyphrase("salt marsh", 0.7, all("salt marsh")),
                        new Keyphrase("river council", 0.6, all("river council")))),
                ImmutableMap.of("readability", new Readability(62.4, find("The vote was seven to five."))),
                ImmutableMap.of());
    }

    private record GivenTopics(ImmutableList<Topic> all) implements TopicIndex {
        @Override
        public ImmutableList<Topic> of(Span span) {
            return all;
        }
    }

    private record Readability(double ease, Excerpt easiest) implements Reportable {
        @Override
        public ImmutableMap<String, Object> report() {
            return ImmutableMap.of(
                    "fleschEase",
                    ease,
                    "easiest",
                    easiest,
                    "grades",
                    List.of(7, 8),
                    "long",
                    true,
                    "of",
                    "Flesch <1948>");
        }
    }
}
