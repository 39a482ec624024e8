package org.quoth;

/** A layer that no analyzer of the pipeline provides, or that an analyzer uses without having declared it. */
public final class MissingLayerException extends QuothException {
    private static final long serialVersionUID = 1;

    /**
     * With a message.
     *
     * @param message which layer is missing, and how to get it
     */
    public MissingLayerException(String message) {
        super(message);
    }
}
