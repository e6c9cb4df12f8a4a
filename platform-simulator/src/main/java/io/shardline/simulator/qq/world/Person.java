package io.shardline.simulator.qq.world;

/**
 * A user as one bot sees them.
 *
 * @param name what other users see
 * @param openId the id in groups and single chats, different for each bot
 * @param guildId the id in guilds and direct messages
 */
public record Person(String name, String openId, String guildId) {}
