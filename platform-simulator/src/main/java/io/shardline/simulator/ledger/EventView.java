package io.shardline.simulator.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One emitted event, readable.
 *
 * @param number its number
 * @param type its type
 * @param eventId the outer id
 * @param messageId the id of the message it carried, null if none
 * @param conversation written {@code bot/scene/id}
 * @param emittedUs when, in microseconds since the epoch
 * @param pushes every frame with it
 * @param answers delivered answers to its message
 */
public record EventView(long number, String type, String eventId, @Nullable String messageId, String conversation,
        long emittedUs, List<PushView> pushes, int answers) {

    /**
     * One frame.
     *
     * @param session the session's id
     * @param shard written {@code index/count}
     * @param sequence the {@code s}
     * @param atUs when it was handed to the socket
     * @param kind why
     */
    public record PushView(String session, String shard, long sequence, long atUs, PushKind kind) {}
}
