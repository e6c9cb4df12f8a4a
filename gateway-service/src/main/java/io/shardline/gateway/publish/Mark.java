package io.shardline.gateway.publish;

import java.time.Instant;

/**
 * How far a shard's events are safe: everything received in this session up to this sequence was acknowledged by the broker,
 * or dropped on purpose.
 *
 * @param session the platform's session id
 * @param sequence the platform's sequence number in it, at least 0
 * @param time when the frame with that sequence was received
 */
public record Mark(String session, long sequence, Instant time) {

    /** This mark moved on by a slot; within a session it never moves back. */
    Mark advancedTo(Mark other) {
        return session.equals(other.session) && other.sequence <= sequence ? this : other;
    }
}
