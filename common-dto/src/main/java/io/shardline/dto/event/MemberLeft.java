package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * Somebody left a group or guild, or was removed from it.
 *
 * @param origin where it comes from; the conversation is the group or guild
 * @param member who
 * @param operatorId who removed them, null if the platform does not say
 */
public record MemberLeft(EventOrigin origin, Member member, @Nullable String operatorId) implements BotEvent {}
