package io.shardline.gateway.session;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.envelope.Payload;

/**
 * One event as a platform's adapter read it from a frame.
 *
 * @param id identity for deduplication
 * @param type the platform's type
 * @param conversation what keeps order
 * @param time when it happened, null if the platform does not say
 * @param payload the frame, byte for byte
 * @param sequence the platform's sequence number, 0 if the frame has none
 */
public record InboundEvent(
        EventId id,
        EventType type,
        ConversationKey conversation,
        @Nullable Instant time,
        Payload payload,
        long sequence) {}
