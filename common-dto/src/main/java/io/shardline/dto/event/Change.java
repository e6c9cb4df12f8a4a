package io.shardline.dto.event;

/** What happened to a lasting thing of a platform: a guild, a channel, a forum entry. */
public enum Change {
    /** It is new, or new to the bot. */
    CREATED,
    /** It has other properties now. */
    UPDATED,
    /** It is gone, or the bot no longer sees it. */
    DELETED
}
