package io.shardline.gateway.publish;

/** A checkpoint that could not be kept; it is tried again with the next one. */
public final class CheckpointException extends RuntimeException {

    CheckpointException(String message, Throwable cause) {
        super(message, cause);
    }
}
