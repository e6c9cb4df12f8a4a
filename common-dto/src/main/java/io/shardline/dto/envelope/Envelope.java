package io.shardline.dto.envelope;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One event on the bus.
 *
 * @param id identity for deduplication
 * @param type what happened, as the platform names it
 * @param conversation what keeps order; the Kafka key
 * @param time when it happened, by the platform's clock; the time of receipt where the platform does not say
 * @param receivedTime when the gateway received it
 * @param position shard, session and sequence, absent for events that came by webhook or from us
 * @param traceparent W3C trace context of the receipt
 * @param payload the platform's frame, byte for byte
 */
public record Envelope(
        EventId id,
        EventType type,
        ConversationKey conversation,
        Instant time,
        Instant receivedTime,
        @Nullable ShardPosition position,
        @Nullable String traceparent,
        Payload payload) {

    /** The bot that the event is for. */
    public BotId bot() {
        return conversation.bot();
    }
}
