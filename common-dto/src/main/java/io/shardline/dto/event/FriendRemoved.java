package io.shardline.dto.event;

/**
 * Somebody ended their chat with the bot; it cannot write to them.
 *
 * @param origin where it comes from
 * @param user who
 */
public record FriendRemoved(EventOrigin origin, User user) implements BotEvent {}
