package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * The bot is no longer a member of a group; it cannot write there.
 *
 * @param origin where it comes from
 * @param operatorId who removed it, null if the platform does not say
 */
public record BotRemovedFromGroup(EventOrigin origin, @Nullable String operatorId) implements BotEvent {}
