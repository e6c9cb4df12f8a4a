package io.shardline.dto.event;

import java.time.Instant;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.EventId;
import io.shardline.dto.envelope.EventType;

/**
 * What every event has.
 *
 * @param id identity for deduplication; for events other than messages also what a reply to the event refers to
 * @param type the platform's type
 * @param conversation where it happened
 * @param time when it happened, by the platform's clock
 */
public record EventOrigin(EventId id, EventType type, ConversationKey conversation, Instant time) {

    /** The origin that an envelope states. */
    public static EventOrigin of(Envelope envelope) {
        return new EventOrigin(envelope.id(), envelope.type(), envelope.conversation(), envelope.time());
    }

    /** The bot that the event is for. */
    public BotId bot() {
        return conversation.bot();
    }
}
