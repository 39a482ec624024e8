package org.quoth.language;

import com.google.common.collect.ImmutableList;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.quoth.model.Entity;
import org.quoth.model.Sentence;
import org.quoth.model.Token;
import org.quoth.models.Lazy;

/**
 * Says of each word whether it belongs to the name of a person, an organisation or a place. One model for the JVM,
 * loaded when it is first needed. Thread-safe.
 */
final class NameTagger {
    private static final Lazy<CRFClassifier<CoreLabel>> MODEL = Lazy.of(() -> ModelFile.NAMES.load(NameTagger::read));

    private static final int BUFFER = 1 << 16;

    private NameTagger() {}

    static void load() {
        MODEL.preload();
    }

    private static CRFClassifier<CoreLabel> read(InputStream in) throws IOException, ClassNotFoundException {
        return CRFClassifier.getClassifier(
                new ObjectInputStream(new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER)), flags());
    }

    /** One answer a token; empty where it belongs to no name. */
    static ImmutableList<Optional<Entity.Kind>> kinds(Sentence sentence) {
        List<CoreLabel> words =
                sentence.tokens().stream().map(NameTagger::label).toList();
        ImmutableList.Builder<Optional<Entity.Kind>> kinds = ImmutableList.builder();
        for (CoreLabel answer : MODEL.get().classifySentence(words)) {
            kinds.add(kind(answer.get(CoreAnnotations.AnswerAnnotation.class)));
        }
        return kinds.build();
    }

    private static CoreLabel label(Token token) {
        return CoreLabel.wordFromString(token.text());
    }

    private static Optional<Entity.Kind> kind(String answer) {
        return switch (answer) {
            case "PERSON" -> Optional.of(Entity.Kind.PERSON);
            case "ORGANIZATION" -> Optional.of(Entity.Kind.ORGANIZATION);
            case "LOCATION" -> Optional.of(Entity.Kind.LOCATION);
            default -> Optional.empty();
        };
    }

    /** Without this, the classifier learns words from each text, and its answers depend on what it read before. */
    private static Properties flags() {
        Properties flags = new Properties();
        flags.setProperty("maxAdditionalKnownLCWords", "0");
        return flags;
    }
}
