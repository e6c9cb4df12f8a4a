package io.shardline.simulator.ledger;

/**
 * One event that the platform emitted.
 *
 * @param number numbers grow by one
 * @param message number of the event that carried the same message first (its own for the first), 0 if it carries none
 * @param conversation written {@code bot/scene/id}
 * @param type the event's type
 * @param atMicros when, in microseconds since the epoch
 */
public record Emission(long number, long message, String conversation, String type, long atMicros) {}
