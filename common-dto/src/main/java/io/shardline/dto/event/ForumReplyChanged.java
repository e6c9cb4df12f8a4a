package io.shardline.dto.event;

/**
 * A reply to a post of a forum channel was written or deleted.
 *
 * @param origin where it comes from
 * @param change what happened
 * @param threadId the platform's id of the thread
 * @param postId the platform's id of the post
 * @param replyId the platform's id of the reply
 * @param entry the reply
 */
public record ForumReplyChanged(
        EventOrigin origin, Change change, String threadId, String postId, String replyId, ForumEntry entry)
        implements
            BotEvent {}
