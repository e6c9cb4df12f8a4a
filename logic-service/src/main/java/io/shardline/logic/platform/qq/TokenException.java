package io.shardline.logic.platform.qq;

/** The platform did not issue a token; the message says why and what to change. */
final class TokenException extends RuntimeException {

    TokenException(String message) {
        super(message);
    }

    TokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
