package io.shardline.dto.event;

/**
 * Somebody opened a lasting chat with the bot alone.
 *
 * @param origin where it comes from
 * @param user who
 * @param source how they found the bot
 * @param parameter what the bot's owner had put into the link that they followed, empty if none
 */
public record FriendAdded(EventOrigin origin, User user, Source source, String parameter) implements BotEvent {

    /** How a user found the bot. */
    public enum Source {
        /** The platform names no particular way. */
        DEFAULT,
        /** By searching. */
        SEARCH,
        /** In a group. */
        GROUP,
        /** In the user's feed (QQ: Qzone). */
        FEED,
        /** By the bot's profile that somebody shared. */
        PROFILE,
        /** By a link that the bot's owner made; it may carry a parameter. */
        LINK,
        /** A way that this version does not know. */
        OTHER
    }
}
