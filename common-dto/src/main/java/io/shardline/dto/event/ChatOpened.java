package io.shardline.dto.event;

/**
 * Somebody opened the window of their chat with the bot, without having written yet.
 *
 * @param origin where it comes from
 * @param userId who
 * @param source where they came from in the platform's words, empty if it does not say
 */
public record ChatOpened(EventOrigin origin, String userId, String source) implements BotEvent {}
