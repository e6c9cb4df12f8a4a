package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * A person or bot as an event shows it.
 *
 * @param id the platform's id in this scene (QQ: openid in groups and c2c, user id in guilds)
 * @param name display name, empty if the platform does not say
 * @param bot whether it is a bot
 * @param unionId id across the bots of one owner, null if the platform does not say
 * @param role standing in the group or guild that the event is about
 */
public record User(String id, String name, boolean bot, @Nullable String unionId, Role role) {

    /** A user whose standing the platform does not say. */
    public User(String id, String name, boolean bot, @Nullable String unionId) {
        this(id, name, bot, unionId, Role.UNKNOWN);
    }

    /** A user of whom the platform says nothing but the id. */
    public static User withId(String id) {
        return new User(id, "", false, null);
    }

    /** Standing in a group or guild. */
    public enum Role {
        /** Owns it. */
        OWNER,
        /** May administer it. */
        ADMIN,
        /** Takes part. */
        MEMBER,
        /** The platform does not say, or the scene knows no roles. */
        UNKNOWN
    }
}
