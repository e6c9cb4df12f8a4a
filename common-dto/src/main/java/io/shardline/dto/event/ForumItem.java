package io.shardline.dto.event;

import org.jspecify.annotations.Nullable;

/**
 * Names a thread of a forum channel, or something in it.
 *
 * @param kind what is named
 * @param threadId the platform's id of the thread
 * @param postId the platform's id of the post, null for a thread
 * @param replyId the platform's id of the reply, null for a thread or post
 */
public record ForumItem(Kind kind, String threadId, @Nullable String postId, @Nullable String replyId) {

    /** What can stand in a forum channel. */
    public enum Kind {
        /** A thread. */
        THREAD,
        /** A post below a thread. */
        POST,
        /** A reply to a post. */
        REPLY,
        /** Something that this version does not know. */
        OTHER
    }
}
