package org.quoth.evaluate;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import org.quoth.QuothException;
import org.quoth.pipeline.Pipeline;

/** Compares answers with gold ones. Each implementation tells what a file of gold answers looks like. */
public interface Evaluation {
    /**
     * Judges a pipeline.
     *
     * @param pipeline provides the answers
     * @param gold the file of gold answers, in UTF-8
     * @return the figures
     * @throws IOException if the file cannot be read
     * @throws QuothException if a line is not of the file's form; the message names it
     */
    Report evaluate(Pipeline pipeline, Path gold) throws IOException;

    /** What was measured. */
    interface Report {
        /**
         * The figures for people to read, after the errors that were asked for.
         *
         * @return some lines
         */
        ImmutableList<String> lines();
    }

    /** An evaluation that can also judge what the library wrote before. */
    interface OfResults extends Evaluation {
        /**
         * Judges results.
         *
         * @param results the library's JSON, one document a line
         * @param gold the file of gold answers, in UTF-8
         * @return the figures
         * @throws IOException if a file cannot be read
         * @throws QuothException if a line is not of its file's form; the message names it
         */
        Report evaluate(Path results, Path gold) throws IOException;
    }
}
