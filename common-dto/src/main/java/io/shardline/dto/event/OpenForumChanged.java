package io.shardline.dto.event;

/**
 * Something happened in a forum channel that the bot may not read: the platform says what and who, not the content.
 *
 * @param origin where it comes from
 * @param change what happened
 * @param kind to what
 * @param guildId the channel's guild
 * @param authorId who wrote it
 */
public record OpenForumChanged(
        EventOrigin origin, Change change, ForumItem.Kind kind, String guildId, String authorId)
        implements
            BotEvent {}
