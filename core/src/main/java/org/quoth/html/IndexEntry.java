package org.quoth.html;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.quoth.model.Findings;
import org.quoth.model.Quote;
import org.quoth.model.Sentiment;
import org.quoth.model.Speaker;
import org.quoth.model.Topic;

/**
 * What the index keeps of one document: a few lines, whatever its length. Immutable; make it when the document is done,
 * and let the findings go. As a line it can be kept beside the pages, so that an index can be written later.
 */
public final class IndexEntry {
    static final int SUBJECTS = 4;

    private final String link;
    private final String headline;
    private final int quotes;
    private final ImmutableList<Said> said;
    private final ImmutableList<String> topics;
    private final Optional<Sentiment> tone;
    private final boolean failed;

    /** One quote with a speaker. */
    record Said(Speaker speaker, int words, Optional<Sentiment> tone) {}

    IndexEntry(
            String link,
            String headline,
            int quotes,
            List<Said> said,
            List<String> topics,
            Optional<Sentiment> tone,
            boolean failed) {
        this.link = link;
        this.headline = headline;
        this.quotes = quotes;
        this.said = ImmutableList.copyOf(said);
        this.topics = ImmutableList.copyOf(topics);
        this.tone = tone;
        this.failed = failed;
    }

    /**
     * Takes down what the index shows of a document.
     *
     * @param findings of the document
     * @param link where its report is, relative to the index: {@code dar-rubio.html}
     * @return an entry for {@link HtmlIndex#write}
     */
    public static IndexEntry of(Findings findings, String link) {
        return new IndexEntry(
                link,
                HtmlReport.headline(findings.document()),
                findings.quotes().map(List::size).orElse(0),
                said(findings),
                findings.topics()
                        .map(index -> index.all().stream()
                                .limit(SUBJECTS)
                                .map(Topic::name)
                                .collect(toImmutableList()))
                        .orElse(ImmutableList.of()),
                findings.sentiment().map(index -> index.overall()),
                !findings.errors().isEmpty());
    }

    /**
     * Reads an entry back.
     *
     * @param line what {@link #toLine} gave
     * @return an entry that looks the same in an index
     * @throws IllegalArgumentException if it is something else
     */
    public static IndexEntry ofLine(String line) {
        return EntryLine.read(line);
    }

    /**
     * Writes the entry down.
     *
     * @return letters, digits and signs of ASCII, without blanks or line breaks
     */
    public String toLine() {
        return EntryLine.write(this);
    }

    private static ImmutableList<Said> said(Findings findings) {
        if (findings.quotes().isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<Said> all = ImmutableList.builder();
        for (Quote quote : findings.quotes().get().attributed()) {
            Optional<Sentiment> tone = findings.sentiment().map(index -> index.of(quote));
            quote.speaker().ifPresent(speaker -> all.add(new Said(speaker, quote.words(), tone)));
        }
        return all.build();
    }

    String link() {
        return link;
    }

    String headline() {
        return headline;
    }

    int quotes() {
        return quotes;
    }

    ImmutableList<Said> said() {
        return said;
    }

    ImmutableList<String> topics() {
        return topics;
    }

    Optional<Sentiment> tone() {
        return tone;
    }

    boolean failed() {
        return failed;
    }
}
