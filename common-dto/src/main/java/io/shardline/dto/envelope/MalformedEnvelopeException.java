package io.shardline.dto.envelope;

/** A Kafka record that is not an envelope; the message names the header or the key and what was expected. */
public final class MalformedEnvelopeException extends RuntimeException {

    MalformedEnvelopeException(String message, Throwable cause) {
        super(message, cause);
    }

    MalformedEnvelopeException(String message) {
        super(message);
    }
}
