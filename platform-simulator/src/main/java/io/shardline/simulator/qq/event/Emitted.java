package io.shardline.simulator.qq.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What became of an event.
 *
 * @param number its number
 * @param message number of the message it carries, 0 if none
 * @param type its type
 * @param eventId the outer id, null if it has none
 * @param messageId the id of the message it carries, null if none
 * @param conversation written {@code bot/scene/id}
 * @param pushes the sessions that took it
 */
public record Emitted(long number, long message, String type, @Nullable String eventId, @Nullable String messageId,
        String conversation, List<PushReceipt> pushes) {
    public Emitted {
        pushes = List.copyOf(pushes);
    }
}
