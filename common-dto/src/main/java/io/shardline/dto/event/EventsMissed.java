package io.shardline.dto.event;

import java.time.Instant;

/**
 * Events of one shard may have been missed: its session was lost, and the platform replays nothing to the new one. Nobody knows
 * how many there were, or whether there were any. On the bus it is a record of type {@code shardline.gap}; it comes after all
 * events of the old session and before those of the new one, once or more often with the same identity.
 *
 * @param origin where it comes from; the conversation is the shard's
 * @param from the last event that is not missed
 * @param to the beginning of the new session
 */
public record EventsMissed(EventOrigin origin, From from, To to) implements BotEvent {

    /**
     * The edge before the gap.
     *
     * @param session the lost session
     * @param sequence of the last event that was received in it
     * @param time when that event was received
     */
    public record From(String session, long sequence, Instant time) {}

    /**
     * The edge after the gap.
     *
     * @param session the new session
     * @param time when its first event was received
     */
    public record To(String session, Instant time) {}
}
