package io.shardline.simulator.ledger;

/**
 * A documented limit that a client exceeded.
 *
 * @param atUs when, in microseconds since the epoch
 * @param kind which limit
 * @param bot app id
 * @param subject conversation, route or shard
 * @param detail what happened against what is allowed
 */
public record Violation(long atUs, Kind kind, String bot, String subject, String detail) {

    /** The limits that are watched. */
    public enum Kind {
        IDENTIFY_SPACING, SESSION_LIMIT, RATE, PASSIVE_COUNT, PASSIVE_WINDOW, ACTIVE_QUOTA, HEARTBEAT
    }
}
