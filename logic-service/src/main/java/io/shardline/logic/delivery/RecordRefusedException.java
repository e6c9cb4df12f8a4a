package io.shardline.logic.delivery;

/** A record that the broker will never take. */
public final class RecordRefusedException extends RuntimeException {

    RecordRefusedException(String topic, Throwable cause) {
        super("record for " + topic + ": refused by the broker: " + cause.getMessage(), cause);
    }
}
