package io.shardline.dto.event;

/**
 * A thread of a forum channel was opened, edited or deleted.
 *
 * @param origin where it comes from
 * @param change what happened
 * @param threadId the platform's id of the thread
 * @param title its title as plain text
 * @param entry its opening post
 */
public record ForumThreadChanged(
        EventOrigin origin, Change change, String threadId, String title, ForumEntry entry) implements BotEvent {}
