package org.quoth.quotes.speakers;

import java.util.Map;
import java.util.Optional;
import org.quoth.quotes.speakers.SourceReader.Mention;

/** Who writes, where the text says so: in a byline, or in a last paragraph such as "Ann Lee is a novelist". */
final class Author {
    private static final int LAST_PARAGRAPHS = 2;

    private Author() {}

    static Optional<Referent> of(Discourse discourse, Map<Integer, Mention> mentions) {
        if (discourse.size() == 0) {
            return Optional.empty();
        }
        int last = discourse.paragraphOf(discourse.size() - 1);
        for (int i = discourse.size() - 1; i >= 0 && last - discourse.paragraphOf(i) < LAST_PARAGRAPHS; i--) {
            Mention mention = mentions.get(i);
            boolean opens = i == 0 || discourse.paragraphOf(i - 1) != discourse.paragraphOf(i);
            if (mention != null
                    && opens
                    && mention.referent().isNamedPerson()
                    && isIntroduced(discourse, mention.end())) {
                return Optional.of(mention.referent());
            }
        }
        return byline(discourse, mentions);
    }

    private static boolean isIntroduced(Discourse discourse, int next) {
        if (next + 1 >= discourse.size()) {
            return false;
        }
        String lemma = discourse.token(next).lemma();
        boolean is = lemma.equals("be")
                && (discourse.tag(next + 1).equals("DT")
                        || discourse.tag(next + 1).startsWith("NN"));
        boolean comma = lemma.equals(",") && discourse.tag(next + 1).equals("DT");
        return is || comma || lemma.equals("write") || lemma.equals("teach");
    }

    private static Optional<Referent> byline(Discourse discourse, Map<Integer, Mention> mentions) {
        for (int i = 1; i < Math.min(60, discourse.size()); i++) {
            boolean opens = i == 1 || discourse.paragraphOf(i - 2) != discourse.paragraphOf(i - 1);
            Mention mention = mentions.get(i);
            if (mention != null
                    && opens
                    && discourse.lower(i - 1).equals("by")
                    && mention.referent().isNamedPerson()) {
                return Optional.of(mention.referent());
            }
        }
        return Optional.empty();
    }
}
