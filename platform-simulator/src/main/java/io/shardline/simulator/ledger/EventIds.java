package io.shardline.simulator.ledger;

/** Writes out ids that the ledger keeps only as numbers. */
public interface EventIds {

    /** The outer id of an event. */
    String eventId(long number, String type);

    /** The id of the message that an event carried. */
    String messageId(long number, String conversation);
}
