package io.shardline.dto.codec.qq;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.envelope.EventType;
import io.shardline.dto.event.BotEvent;
import io.shardline.dto.event.EventOrigin;

/**
 * One of the platform's event types.
 *
 * @param eventType its name on the bus
 * @param placeRule where its conversation is named
 * @param decoder what it becomes
 */
record QqEventType(EventType eventType, PlaceRule placeRule, Decoder decoder) {

    /** Turns the {@code d} of a frame into an event. */
    interface Decoder {
        BotEvent decode(EventOrigin origin, PayloadValue d);
    }
}
