package io.shardline.dto.event;

/**
 * A post below a thread of a forum channel was written or deleted.
 *
 * @param origin where it comes from
 * @param change what happened
 * @param threadId the platform's id of the thread
 * @param postId the platform's id of the post
 * @param entry the post
 */
public record ForumPostChanged(
        EventOrigin origin, Change change, String threadId, String postId, ForumEntry entry) implements BotEvent {}
