package io.shardline.dto.event;

/**
 * Somebody reacted with an emoji.
 *
 * @param origin where it comes from; the conversation is the channel
 * @param guildId the channel's guild
 * @param userId who
 * @param reaction the emoji, and what it stands below
 */
public record ReactionAdded(EventOrigin origin, String guildId, String userId, Reaction reaction) implements BotEvent {}
