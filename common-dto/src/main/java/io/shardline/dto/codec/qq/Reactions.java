package io.shardline.dto.codec.qq;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.Reaction;
import io.shardline.dto.event.Reaction.EmojiSet;
import io.shardline.dto.event.Reaction.Target;
import io.shardline.dto.event.ReactionAdded;
import io.shardline.dto.event.ReactionRemoved;

/** Emojis below messages and forum entries. */
final class Reactions {

    private Reactions() {}

    static ReactionAdded added(EventOrigin origin, PayloadValue d) {
        return new ReactionAdded(
                origin, d.get("guild_id").requiredText(), d.get("user_id").requiredText(), reaction(d));
    }

    static ReactionRemoved removed(EventOrigin origin, PayloadValue d) {
        return new ReactionRemoved(
                origin, d.get("guild_id").requiredText(), d.get("user_id").requiredText(), reaction(d));
    }

    private static Reaction reaction(PayloadValue d) {
        PayloadValue target = d.get("target");
        PayloadValue emoji = d.get("emoji");
        return new Reaction(
                target(target.get("type").text()),
                target.get("id").requiredText(),
                emojiSet(emoji.get("type").text()),
                emoji.get("id").requiredText());
    }

    /** Documented as number; the live platform sends names, one of them misspelt. No type is the first one. */
    private static Target target(String type) {
        return switch (type) {
            case "", "0", "ReactionTargetType_MSG" -> Target.MESSAGE;
            case "1", "ReactionTargetType_FEED" -> Target.POST;
            case "2", "ReactionTargetType_COMMNENT", "ReactionTargetType_COMMENT" -> Target.COMMENT;
            case "3", "ReactionTargetType_REPLY" -> Target.REPLY;
            default -> Target.OTHER;
        };
    }

    private static EmojiSet emojiSet(String type) {
        return switch (type) {
            case "1" -> EmojiSet.PLATFORM;
            case "2" -> EmojiSet.UNICODE;
            default -> EmojiSet.OTHER;
        };
    }
}
