package org.quoth.language;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.util.List;
import java.util.Properties;

/** Parts of speech and dictionary forms. One model for the JVM, loaded when it is first needed. Thread-safe. */
final class Tagger {
    private static final LazyModel<MaxentTagger> MODEL =
            new LazyModel<>(ModelFile.TAGGER, in -> new MaxentTagger(in, new Properties(), false));

    private Tagger() {}

    static void load() {
        MaxentTagger unused = MODEL.get();
    }

    /** Sets the tag of each token of a sentence. */
    static void tag(List<CoreLabel> sentence) {
        MODEL.get().tagCoreLabels(sentence);
    }

    /** The dictionary form of a tagged token; as written where there is none. */
    static String lemma(CoreLabel token, Morphology morphology) {
        String lemma = morphology.lemma(token.word(), token.tag());
        return lemma == null || lemma.isBlank() ? token.word() : lemma;
    }
}
