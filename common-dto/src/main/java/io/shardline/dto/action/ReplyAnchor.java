package io.shardline.dto.action;

/** What a reply answers; platforms allow replies that refer to something where they ration messages that do not. */
public sealed interface ReplyAnchor {

    /** Answers a message, by the platform's message id. */
    record ToMessage(String messageId) implements ReplyAnchor {}

    /** Answers an event that is not a message, by the platform's event id. */
    record ToEvent(String eventId) implements ReplyAnchor {}
}
