package io.shardline.dto.event;

import io.shardline.dto.envelope.Payload;

/**
 * An event of a type that this version does not know.
 *
 * @param origin where it comes from
 * @param payload the platform's bytes
 */
public record Unrecognized(EventOrigin origin, Payload payload) implements BotEvent {}
