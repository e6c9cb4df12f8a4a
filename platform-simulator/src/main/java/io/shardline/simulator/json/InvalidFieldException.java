package io.shardline.simulator.json;

/** A request says something impossible; the message names the field and what was expected. */
public final class InvalidFieldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidFieldException(String message) {
        super(message);
    }

    public InvalidFieldException(String message, Throwable cause) {
        super(message, cause);
    }
}
