package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * The bot became a member of a group.
 *
 * @param origin where it comes from
 * @param operatorId who added it, null if the platform does not say
 */
public record BotAddedToGroup(EventOrigin origin, @Nullable String operatorId) implements BotEvent {}
