package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * A member of a guild has another name or other roles.
 *
 * @param origin where it comes from; the conversation is the group or guild
 * @param member who
 * @param operatorId who changed it, null if the platform does not say
 */
public record MemberUpdated(EventOrigin origin, Member member, @Nullable String operatorId) implements BotEvent {}
