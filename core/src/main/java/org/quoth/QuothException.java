package org.quoth;

/** Something that the library cannot do, with the way out in its message. */
public class QuothException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /**
     * With a message.
     *
     * @param message what was wrong, the value, and the way out
     */
    public QuothException(String message) {
        super(message);
    }

    /**
     * With a message and a cause.
     *
     * @param message what was wrong, the value, and the way out
     * @param cause what led to it
     */
    public QuothException(String message, Throwable cause) {
        super(message, cause);
    }
}
