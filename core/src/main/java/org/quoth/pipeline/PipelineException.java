package org.quoth.pipeline;

import org.quoth.QuothException;

/** Analyzers that do not make a pipeline: two for one layer, a requirement that nobody meets, a cycle. */
public final class PipelineException extends QuothException {
    private static final long serialVersionUID = 1;

    /**
     * With a message.
     *
     * @param message what does not fit, and the way out
     */
    public PipelineException(String message) {
        super(message);
    }

    /**
     * With a message and a cause.
     *
     * @param message what does not fit, and the way out
     * @param cause what led to it
     */
    public PipelineException(String message, Throwable cause) {
        super(message, cause);
    }
}
