package org.quoth.topics;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.quoth.model.Paragraph;
import org.quoth.model.Span;

/**
 * Cuts a text into stretches of whole sentences. Sentences are found by punctuation alone, so that topics need no
 * language model: a wrong cut at an abbreviation costs them nothing. A heading goes with what follows it.
 */
final class Stretches {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?]+[\"'”’)\\]]*\\s+(?=[\"'“‘(\\[]?[A-Z0-9])");
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
    private static final int FULL = 30;
    private static final int REMNANT = 14;

    private Stretches() {}

    /** The stretches of all paragraphs that carry content; of all paragraphs where none does. */
    static ImmutableList<Stretch> of(String text, List<Paragraph> paragraphs) {
        List<Span> content = paragraphs.stream()
                .filter(paragraph -> paragraph.kind().isContent())
                .map(Paragraph::span)
                .toList();
        if (content.isEmpty()) {
            content = paragraphs.stream().map(Paragraph::span).toList();
        }
        return group(
                text,
                content.stream().flatMap(span -> sentences(text, span).stream()).toList());
    }

    /** What of the stretches lies inside a span, cut at its ends. */
    static ImmutableList<Stretch> within(Span span, String text, List<Stretch> stretches) {
        List<Span> inside = new ArrayList<>();
        for (Stretch stretch : stretches) {
            for (Span sentence : stretch.sentences()) {
                overlap(sentence, span).ifPresent(inside::add);
            }
        }
        return group(text, inside);
    }

    private static Optional<Span> overlap(Span sentence, Span span) {
        int begin = Math.max(sentence.begin(), span.begin());
        int end = Math.min(sentence.end(), span.end());
        return begin < end ? Optional.of(new Span(begin, end)) : Optional.empty();
    }

    private static ImmutableList<Stretch> group(String text, List<Span> sentences) {
        List<Stretch> stretches = new ArrayList<>();
        List<Span> open = new ArrayList<>();
        int words = 0;
        for (Span sentence : sentences) {
            int count = words(text, sentence);
            if (count == 0) {
                continue;
            }
            open.add(sentence);
            words += count;
            if (words >= FULL) {
                stretches.add(new Stretch(ImmutableList.copyOf(open), words));
                open.clear();
                words = 0;
            }
        }
        close(stretches, open, words);
        return ImmutableList.copyOf(stretches);
    }

    /** A few words at the end go with the stretch before them. */
    private static void close(List<Stretch> stretches, List<Span> open, int words) {
        if (open.isEmpty()) {
            return;
        }
        if (words >= REMNANT || stretches.isEmpty()) {
            stretches.add(new Stretch(ImmutableList.copyOf(open), words));
            return;
        }
        Stretch last = stretches.remove(stretches.size() - 1);
        stretches.add(new Stretch(
                ImmutableList.<Span>builder()
                        .addAll(last.sentences())
                        .addAll(open)
                        .build(),
                last.words() + words));
    }

    private static List<Span> sentences(String text, Span paragraph) {
        List<Span> sentences = new ArrayList<>();
        Matcher end = SENTENCE_END.matcher(text).region(paragraph.begin(), paragraph.end());
        int begin = paragraph.begin();
        while (end.find()) {
            sentences.add(new Span(begin, trimmed(text, begin, end.end())));
            begin = end.end();
        }
        if (begin < paragraph.end()) {
            sentences.add(new Span(begin, paragraph.end()));
        }
        return sentences;
    }

    private static int trimmed(String text, int begin, int end) {
        int last = end;
        while (last > begin + 1 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private static int words(String text, Span span) {
        Matcher word = WORD.matcher(text).region(span.begin(), span.end());
        int words = 0;
        while (word.find()) {
            words++;
        }
        return words;
    }
}
