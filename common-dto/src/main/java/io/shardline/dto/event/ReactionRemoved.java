package io.shardline.dto.event;

/**
 * Somebody took a reaction back.
 *
 * @param origin where it comes from; the conversation is the channel
 * @param guildId the channel's guild
 * @param userId who
 * @param reaction the emoji, and what it stands below
 */
public record ReactionRemoved(EventOrigin origin, String guildId, String userId,
        Reaction reaction) implements BotEvent {}
