package org.quoth;

/** A document that is not accepted: no text at all, or one beyond the limits. */
public final class DocumentException extends QuothException {
    private static final long serialVersionUID = 1;

    /**
     * With a message.
     *
     * @param message what was wrong with the document
     */
    public DocumentException(String message) {
        super(message);
    }
}
