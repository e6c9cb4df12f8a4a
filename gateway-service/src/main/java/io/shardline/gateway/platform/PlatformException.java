package io.shardline.gateway.platform;

/** A platform's HTTP endpoint did not give what was asked for; tried again later. */
public class PlatformException extends RuntimeException {

    /** With the platform's words, or what was expected. */
    public PlatformException(String message) {
        super(message);
    }

    /** With what went wrong on the way. */
    public PlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
