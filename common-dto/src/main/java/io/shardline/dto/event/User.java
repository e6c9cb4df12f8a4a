package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * A person or bot as an event shows it.
 *
 * @param id the platform's id in this scene (QQ: openid in groups and c2c, user id in guilds)
 * @param name display name, empty if the platform does not say
 * @param bot whether it is a bot
 * @param unionId id across the bots of one owner, null if the platform does not say
 */
public record User(String id, String name, boolean bot, @Nullable String unionId) {}
