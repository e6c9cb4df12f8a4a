package io.shardline.dto.event;

/** Something that happened on a platform. */
public sealed interface BotEvent permits MessageReceived, InteractionTriggered, Unrecognized {

    /** Identity, type, conversation and time. */
    EventOrigin origin();
}
