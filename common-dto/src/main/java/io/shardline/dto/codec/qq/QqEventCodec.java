package io.shardline.dto.codec.qq;

import io.shardline.dto.codec.MalformedPayloadException;
import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.envelope.Envelope;
import io.shardline.dto.envelope.Scene;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.Unrecognized;

/** Turns the platform's event frames into typed events. Pure and thread-safe. */
public final class QqEventCodec {

    /**
     * The event in an envelope. Identity, type, conversation and time are the envelope's; the rest is read from the
     * payload, which is the platform's whole frame.
     *
     * @return {@link Unrecognized} for a type that this version does not know
     * @throws MalformedPayloadException if the payload of a known type cannot be read as such
     */
    public BotEvent decode(Envelope envelope) {
        EventOrigin origin = EventOrigin.of(envelope);
        QqEventType type = QqEventTypes.find(envelope.type().name());
        if (type == null) {
            return new Unrecognized(origin, envelope.payload());
        }
        BotEvent event = type.decoder().decode(origin, PayloadValue.ofObject(envelope.payload().bytes()).get("d"));
        // Every known type happens somewhere; a handler must not get an event that it cannot even answer.
        if (origin.conversation().scene().equals(Scene.SHARD)) {
            throw new MalformedPayloadException("d", "no place (expected: an id of a group, user, channel or guild)");
        }
        return event;
    }
}
