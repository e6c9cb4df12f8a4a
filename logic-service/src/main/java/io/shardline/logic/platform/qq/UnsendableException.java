package io.shardline.logic.platform.qq;

/** Content that the platform has no way to show; the message says which part. */
final class UnsendableException extends RuntimeException {

    UnsendableException(String message) {
        super(message);
    }
}
