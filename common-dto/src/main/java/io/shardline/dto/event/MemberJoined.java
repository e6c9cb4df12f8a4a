package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * Somebody joined a group or guild.
 *
 * @param origin where it comes from; the conversation is the group or guild
 * @param member who
 * @param operatorId who added them, null if the platform does not say
 */
public record MemberJoined(EventOrigin origin, Member member, @Nullable String operatorId) implements BotEvent {}
