package org.quoth.sentiment;

import java.util.List;
import org.quoth.encoder.Encoding;
import org.quoth.model.Document;
import org.quoth.model.Sentiment;
import org.quoth.model.Sentiment.Label;

/** Joins the tones of parts into that of a text, and those toward mentions into that toward an entity. */
final class Summary {
    /** A part of fewer pieces than this weighs less than a sentence. */
    private static final double PIECES_OF_A_SENTENCE = 8;

    private final Evidence evidence;
    private final double trust;
    private final SummaryScale scale = SummaryScale.shared();

    Summary(Document document, Encoding encoding, double trust) {
        this.evidence = new Evidence(document, encoding);
        this.trust = trust;
    }

    /** The tone of some parts of a text together. */
    Sentiment of(List<PartTone> parts) {
        if (parts.isEmpty()) {
            return Sentiment.none();
        }
        if (parts.size() == 1) {
            return single(parts.get(0));
        }
        double weights = parts.stream().mapToDouble(Summary::weight).sum();
        double score = clamp(
                parts.stream().mapToDouble(part -> weight(part) * part.score()).sum() / weights);
        double clash = Math.min(share(parts, 1) / weights, share(parts, -1) / weights);
        Chances chances = scale.text(score, parts.size());
        double mixed = chances.neutral() * scale.mixed(clash, parts.size());
        Label label = chances.label();
        double confidence = chances.best();
        if (label == Label.NEUTRAL || mixed > confidence) {
            boolean both = mixed > chances.neutral() - mixed;
            label = both ? Label.MIXED : label;
            confidence = both ? mixed : chances.neutral() - mixed;
        }
        return new Sentiment(label, score, confidence * trust, magnitude(parts), evidence.ofParts(parts, weights));
    }

    private Sentiment single(PartTone part) {
        return new Sentiment(
                part.chances().label(),
                part.score(),
                part.chances().best() * trust,
                Math.abs(part.score()),
                evidence.within(part));
    }

    /** The tone toward something that is mentioned in some places. */
    Sentiment toward(List<MentionTone> mentions) {
        if (mentions.isEmpty()) {
            return Sentiment.none();
        }
        Chances chances = mentions.size() == 1
                ? mentions.get(0).chances()
                : scale.target(mentions.stream().map(MentionTone::chances).toList());
        double magnitude = mentions.stream()
                .mapToDouble(m -> Math.abs(m.chances().balance()))
                .sum();
        return new Sentiment(
                chances.label(),
                clamp(chances.balance()),
                chances.best() * trust,
                magnitude,
                evidence.ofMentions(mentions));
    }

    /** The weight of the parts whose likeliest label is the pole of a sign. */
    private static double share(List<PartTone> parts, int sign) {
        Label pole = sign > 0 ? Label.POSITIVE : Label.NEGATIVE;
        return parts.stream()
                .filter(part -> part.chances().label() == pole)
                .mapToDouble(Summary::weight)
                .sum();
    }

    private static double magnitude(List<PartTone> parts) {
        return parts.stream()
                .mapToDouble(part -> weight(part) * Math.abs(part.score()))
                .sum();
    }

    static double weight(PartTone part) {
        return Math.min(1, part.pieces() / PIECES_OF_A_SENTENCE);
    }

    static double clamp(double score) {
        return Double.isNaN(score) ? 0 : Math.max(-1, Math.min(1, score));
    }
}
