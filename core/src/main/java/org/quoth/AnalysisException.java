package org.quoth;

/** A layer that could not be computed for a document. Other layers of the same analysis are not affected. */
public final class AnalysisException extends QuothException {
    private static final long serialVersionUID = 1;

    /** Id of the layer that failed. */
    private final String layer;

    /**
     * With a message and a cause.
     *
     * @param layer id of the layer that failed
     * @param message what was wrong
     * @param cause what the analyzer threw
     */
    public AnalysisException(String layer, String message, Throwable cause) {
        super(message, cause);
        this.layer = layer;
    }

    /**
     * Which layer failed.
     *
     * @return the layer's id
     */
    public String layer() {
        return layer;
    }
}
