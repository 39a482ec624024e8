package org.quoth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.quoth.model.Sentiment;
import org.quoth.model.Speaker;

/**
 * A page over many documents: who is quoted most, on what, in what tone; and a line for each document with a link to its
 * report. The same rules hold as for {@link HtmlReport}.
 *
 * <p>Speakers of several documents are the same where their ids are the same or, without ids, their names, whatever
 * their case. Two people of one name are one line.
 */
public final class HtmlIndex {
    private static final int SPEAKERS = 50;
    private static final int LINKS = 6;

    private HtmlIndex() {}

    /**
     * Writes the index.
     *
     * @param title the page's title
     * @param entries the documents, in the order to show them
     * @return a complete HTML document
     */
    public static String write(String title, List<IndexEntry> entries) {
        ImmutableList<Person> people = people(entries);
        Markup page = new Markup();
        Page.begin(title, page);
        page.html("<header>\n<p class=\"dateline\"><span>Quoth</span></p>\n<h1 dir=\"auto\">")
                .text(title)
                .html("</h1>\n<p class=\"standfirst\">" + VoicesPart.plural(entries.size(), "document") + ", "
                        + VoicesPart.plural(
                                entries.stream()
                                        .mapToInt(entry -> entry.quotes())
                                        .sum(),
                                "quote") + " by "
                        + VoicesPart.plural(people.size(), "speaker") + "</p>\n</header>\n<main class=\"index\">\n");
        speakers(people, page);
        documents(entries, page);
        page.html("</main>\n<footer><p>Read by a machine, which errs. Made with Quoth.</p></footer>\n");
        Page.end(page);
        return page.toString();
    }

    private static void speakers(ImmutableList<Person> people, Markup page) {
        if (people.isEmpty()) {
            return;
        }
        page.html("<section aria-labelledby=\"h-people\"><h2 id=\"h-people\">Who is quoted most</h2>\n")
                .html("<table>\n<thead><tr><th scope=\"col\">Speaker</th><th scope=\"col\" class=\"r\">Quotes</th>")
                .html(
                        "<th scope=\"col\" class=\"r\">Words</th><th scope=\"col\">In what tone</th><th scope=\"col\">In articles about</th>")
                .html("<th scope=\"col\">Where</th></tr></thead>\n<tbody>\n");
        int most = people.get(0).words;
        people.stream().limit(SPEAKERS).forEach(person -> speaker(person, most, page));
        page.html("</tbody></table>\n");
        if (people.size() > SPEAKERS) {
            page.html("<p>And " + VoicesPart.plural(people.size() - SPEAKERS, "speaker") + " more.</p>\n");
        }
        page.html("</section>\n");
    }

    private static void speaker(Person person, int most, Markup page) {
        page.html("<tr><td><span class=\"who\">").text(person.speaker.name()).html("</span>");
        ArticlePart.office(person.speaker)
                .ifPresent(office ->
                        page.html("<span class=\"role\">").text(office).html("</span>"));
        page.number(
                "<svg class=\"bar c1\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                        + "<rect class=\"track\" width=\"100\" height=\"4\"/>"
                        + "<rect class=\"fill\" width=\"%.1f\" height=\"4\"/></svg></td>",
                most == 0 ? 0 : 100.0 * person.words / most);
        page.number(
                        "<td class=\"r\" data-unit=\"%s\">%d</td><td class=\"r\" data-unit=\"%s\">%d</td><td class=\"toned\">",
                        person.quotes == 1 ? "quote" : "quotes",
                        person.quotes,
                        person.words == 1 ? "word" : "words",
                        person.words)
                .html(person.tone())
                .html("</td><td class=\"about\">")
                .text(String.join("; ", person.subjects()))
                .html("</td><td>");
        person.links.entrySet().stream()
                .limit(LINKS)
                .forEach(link -> page.html("<a")
                        .attribute("href", safe(link.getKey()))
                        .html(">")
                        .text(link.getValue())
                        .html("</a><br>"));
        int more = person.links.size() - LINKS;
        page.html(more > 0 ? "and " + more + " more" : "");
        page.html("</td></tr>\n");
    }

    private static void documents(List<IndexEntry> entries, Markup page) {
        page.html("<section aria-labelledby=\"h-docs\"><h2 id=\"h-docs\">The documents</h2>\n")
                .html("<table>\n<thead><tr><th scope=\"col\">Document</th><th scope=\"col\" class=\"r\">Quotes</th>")
                .html("<th scope=\"col\">Tone</th><th scope=\"col\">About</th></tr></thead>\n<tbody>\n");
        for (IndexEntry entry : entries) {
            page.html("<tr><td dir=\"auto\"><a")
                    .attribute("href", safe(entry.link()))
                    .html(">")
                    .text(entry.headline())
                    .html("</a>"
                            + (entry.failed() ? " <span class=\"tone neg\">not everything could be read</span>" : ""))
                    .html("</td><td class=\"r\" data-unit=\"" + (entry.quotes() == 1 ? "quote" : "quotes") + "\">")
                    .html(entry.quotes() + "</td><td class=\"toned\">")
                    .html(entry.tone().map(Tone::html).orElse(""))
                    .html("</td><td class=\"about\">")
                    .text(String.join("; ", entry.topics()))
                    .html("</td></tr>\n");
        }
        page.html("</tbody></table></section>\n");
    }

    /** A relative link stays one, whatever it looks like: "javascript:x.html" is a file name here. */
    private static String safe(String link) {
        return link.contains(":") && !link.startsWith("./") ? "./" + link : link;
    }

    private static ImmutableList<Person> people(List<IndexEntry> entries) {
        Map<String, Person> people = new LinkedHashMap<>();
        for (IndexEntry entry : entries) {
            for (IndexEntry.Said said : entry.said()) {
                String key = said.speaker()
                        .id()
                        .map(id -> "id " + id)
                        .orElseGet(() -> "name " + said.speaker().name().toLowerCase(Locale.ROOT));
                people.computeIfAbsent(key, unseen -> new Person(said.speaker()))
                        .add(said, entry);
            }
        }
        return people.values().stream()
                .sorted(Comparator.<Person>comparingInt(person -> person.words).reversed())
                .collect(toImmutableList());
    }

    /** One speaker's sums; lives only while a page is written. */
    private static final class Person {
        private final Map<String, String> links = new LinkedHashMap<>();
        private final Map<String, Integer> wordsOn = new LinkedHashMap<>();
        private final Speaker speaker;
        private int quotes;
        private int words;
        private final Map<Sentiment.Label, Integer> wordsIn = new EnumMap<>(Sentiment.Label.class);
        private int toned;
        private double score;

        Person(Speaker speaker) {
            this.speaker = speaker;
        }

        void add(IndexEntry.Said said, IndexEntry entry) {
            quotes++;
            words += said.words();
            links.put(entry.link(), entry.headline());
            entry.topics().stream().limit(1).forEach(topic -> wordsOn.merge(topic, said.words(), Integer::sum));
            said.tone().filter(tone -> tone.confidence() > 0).ifPresent(tone -> {
                wordsIn.merge(tone.label(), said.words(), Integer::sum);
                toned += said.words();
                score += tone.score() * said.words();
            });
        }

        /** The label that most of the words have, with the mean score over the words whose tone is known. */
        String tone() {
            return wordsIn.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(most -> Tone.of(most.getKey()).html(score / Math.max(1, toned)))
                    .orElse("");
        }

        List<String> subjects() {
            return wordsOn.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(IndexEntry.SUBJECTS)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
