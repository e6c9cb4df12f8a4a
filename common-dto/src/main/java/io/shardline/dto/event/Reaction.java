package io.shardline.dto.event;

/**
 * An emoji that a user put below something.
 *
 * @param target what it stands below
 * @param targetId the platform's id of that
 * @param emojiSet which set the emoji is from
 * @param emojiId the platform's number of a built-in face, or the emoji's code point
 */
public record Reaction(Target target, String targetId, EmojiSet emojiSet, String emojiId) {

    /** What can be reacted to. */
    public enum Target {
        /** A message. */
        MESSAGE,
        /** A post of a forum. */
        POST,
        /** A comment on a post. */
        COMMENT,
        /** A reply to a comment. */
        REPLY,
        /** Something that this version does not know. */
        OTHER
    }

    /** Where an emoji comes from. */
    public enum EmojiSet {
        /** The platform's own faces. */
        PLATFORM,
        /** Unicode. */
        UNICODE,
        /** A set that this version does not know. */
        OTHER
    }
}
