package io.shardline.simulator.ledger;

import org.jspecify.annotations.Nullable;

/**
 * One call, readable.
 *
 * @param number its number
 * @param atUs when it arrived, in microseconds since the epoch
 * @param route name of the route
 * @param bot app id
 * @param conversation written {@code bot/scene/id}, null if none
 * @param msgId the message it replied to, null if none
 * @param eventId the event it replied to, null if none
 * @param msgSeq the {@code msg_seq}, null if none
 * @param status HTTP status
 * @param code error code, 0 for success
 * @param delivered whether it reached the conversation
 * @param answer what became of the answer
 */
public record CallView(long number, long atUs, String route, String bot, @Nullable String conversation,
        @Nullable String msgId, @Nullable String eventId, @Nullable Long msgSeq, int status, int code,
        boolean delivered, Call.Answer answer) {}
