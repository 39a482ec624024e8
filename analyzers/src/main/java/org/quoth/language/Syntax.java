package org.quoth.language;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableIntArray;
import org.quoth.Layer;

/**
 * Which word of a sentence depends on which, and how: one basic Universal Dependencies tree a sentence. For analyzers
 * that read grammar; nothing in the standard pipeline needs it, so that its model is loaded only where it is asked for.
 * Immutable.
 */
public final class Syntax {
    /** The trees of a document, in the order of its sentences. */
    public static final Layer<Syntax> LAYER = Layer.scratch("syntax", Syntax.class);

    private final ImmutableList<Tree> trees;

    Syntax(ImmutableList<Tree> trees) {
        this.trees = trees;
    }

    /**
     * The trees of all sentences.
     *
     * @return as many as there are sentences, in their order
     */
    public ImmutableList<Tree> trees() {
        return trees;
    }

    /**
     * The tree of one sentence.
     *
     * @param heads of each token the index of the token on which it depends; -1 for the root
     * @param relations of each token how it depends: "nsubj", "obj", "root"
     */
    public record Tree(ImmutableIntArray heads, ImmutableList<String> relations) {
        /**
         * Checks that both say something of each token.
         *
         * @param heads see the record
         * @param relations see the record
         */
        public Tree {
            checkArgument(
                    heads.length() == relations.size(),
                    "%s heads do not fit %s relations",
                    heads.length(),
                    relations.size());
        }

        /**
         * The tokens that depend on a token.
         *
         * @param head the index of a token; -1 for the root
         * @return their indices, in order
         */
        public ImmutableIntArray dependents(int head) {
            ImmutableIntArray.Builder dependents = ImmutableIntArray.builder();
            for (int i = 0; i < heads.length(); i++) {
                if (heads.get(i) == head) {
                    dependents.add(i);
                }
            }
            return dependents.build();
        }
    }
}
