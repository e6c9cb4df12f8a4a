package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * A channel of a guild was created, updated or deleted.
 *
 * @param origin where it comes from
 * @param change what happened
 * @param channel how it is now; if deleted, how it was
 * @param operatorId who did it, null if the platform does not say
 */
public record ChannelChanged(EventOrigin origin, Change change, Channel channel, @Nullable String operatorId)
        implements
            BotEvent {}
