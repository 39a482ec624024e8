package org.quoth.quotes;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.quoth.Analysis;
import org.quoth.Layer;
import org.quoth.Layers;
import org.quoth.encoder.Encoding;
import org.quoth.model.Paragraph;
import org.quoth.model.Quote;
import org.quoth.model.Quotes;
import org.quoth.quotes.scan.Marked;
import org.quoth.quotes.scan.QuoteScanner;
import org.quoth.quotes.speakers.SpeakerResolver;
import org.quoth.quotes.speakers.Speakers;
import org.quoth.spi.Analyzer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the attributions of a text, direct, mixed and indirect, with their content, cue and source, and who is behind the
 * source.
 *
 * <pre>{@code
 * analysis.quotes().direct().atLeast(0.5);
 * }</pre>
 *
 * <p>A network on the encoder's states tags the words of sources, cues and contents; a trained linker says which belong
 * together; every quote has a calibrated confidence. Transcripts and signed quotes are read by their form. The model was
 * trained on PolNeAR, US political news of 2016; see {@code docs/models/quotes.md}. Thread-safe; models are loaded on first use, once.
 */
public final class QuoteAnalyzer implements Analyzer<Quotes> {
    private static final Supplier<Models> MODELS = Suppliers.memoize(Models::load);

    private static final Logger LOG = LoggerFactory.getLogger(QuoteAnalyzer.class);

    private record Models(LinkerModel linker, CueLexicon lexicon) {
        static Models load() {
            return new Models(LinkerModel.load(), CueLexicon.load());
        }
    }

    private final Speakers known;

    /** An analyzer that loads nothing yet, and knows nobody but from the text. */
    public QuoteAnalyzer() {
        this(Speakers.none());
    }

    /**
     * An analyzer that recognises people whom the caller knows.
     *
     * @param known names, aliases and ids: {@link Speakers#known}
     */
    public QuoteAnalyzer(Speakers known) {
        this.known = requireNonNull(known, "the known speakers are null; Speakers.none() knows nobody");
    }

    @Override
    public Layer<Quotes> provides() {
        return Layers.QUOTES;
    }

    @Override
    public Set<Layer<?>> requires() {
        return ImmutableSet.of(Encoding.LAYER, Layers.PARAGRAPHS, Layers.SENTENCES, Layers.ENTITIES);
    }

    @Override
    public void preload() {
        WordStates.preload();
        QuoteHead.preload();
        LOG.debug(
                "contents below a probability of {} are dropped",
                MODELS.get().linker.threshold());
    }

    @Override
    public Quotes analyze(Analysis analysis) {
        Words words = Words.of(
                analysis.text(),
                analysis.paragraphs().stream().map(Paragraph::span).toList());
        if (words.size() == 0) {
            return Quotes.of(ImmutableList.of());
        }
        Models models = MODELS.get();
        float[][] features = SurfaceFeatures.of(words);
        QuoteHead.Reading reading = QuoteHead.read(readings(analysis.get(Encoding.LAYER), words), features);
        Page page = new Page(features, TagDecoder.decode(reading.probabilities(), words.lines()));
        ImmutableList<Marked> marked = QuoteScanner.scan(analysis.text(), analysis.paragraphs());
        QuoteAssembler assembler = new QuoteAssembler(
                analysis.document(), words, features, QuotedParts.of(marked), analysis.sentences(), models.lexicon);
        ImmutableList<Quote> quotes = new Linker(models.linker, page, reading)
                .drafts().stream()
                        .filter(draft -> Confidence.of(draft, features, reading.probabilities(), models.linker.drop())
                                >= models.linker.threshold())
                        .map(draft -> draft.withConfidence(
                                Confidence.of(draft, features, reading.probabilities(), models.linker.keep())))
                        .map(new FloatingQuotes(page)::judged)
                        .map(new BodyParts(words, analysis.paragraphs())::of)
                        .map(assembler::quote)
                        .collect(toImmutableList());
        ImmutableList<Quote> unfolded =
                new NestedSpeech(analysis.document(), analysis.sentences(), models.lexicon).unfold(quotes);
        return attributed(analysis, new SpokenLines(analysis.document(), marked).join(unfolded));
    }

    /** The states of the words, in the text's windows and in others. */
    private static ImmutableList<WordStates> readings(Encoding encoding, Words words) {
        return Stream.of(encoding, encoding.halfAWindowOn())
                .distinct()
                .map(windows -> new WordStates(windows, words))
                .collect(toImmutableList());
    }

    /** Who is behind each source. */
    private Quotes attributed(Analysis analysis, List<Quote> quotes) {
        SpeakerResolver resolver = new SpeakerResolver(
                analysis.document(), analysis.paragraphs(), analysis.sentences(), analysis.entities(), known);
        return Quotes.of(resolver.attribute(quotes));
    }
}
