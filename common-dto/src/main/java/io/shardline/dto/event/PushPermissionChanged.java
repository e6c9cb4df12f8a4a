package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * Somebody allowed or forbade the bot to write without being asked, in a group or in a chat with it alone.
 *
 * @param origin where it comes from
 * @param allowed whether active messages are accepted from now on
 * @param operatorId who decided, null if the platform does not say
 */
public record PushPermissionChanged(EventOrigin origin, boolean allowed, @Nullable String operatorId)
        implements
            BotEvent {}
