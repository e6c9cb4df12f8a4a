package io.shardline.simulator.ledger;

/**
 * One frame with an event that went out.
 *
 * @param number the event's number
 * @param session the session's id
 * @param shard written {@code index/count}
 * @param sequence the {@code s} of the frame
 * @param atMicros when it was handed to the socket, in microseconds since the epoch
 * @param kind why it went out
 */
public record Push(long number, String session, String shard, long sequence, long atMicros, PushKind kind) {}
