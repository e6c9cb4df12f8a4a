package io.shardline.dto.action;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.envelope.BotId;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.message.Segment;

/** Something that a bot is made to do on its platform. */
public sealed interface BotAction {

    /** The bot that acts. */
    BotId bot();

    /**
     * Writes a message.
     *
     * @param conversation where
     * @param content what, not empty
     * @param anchor what it replies to; null makes it an active message, which most platforms ration
     */
    record SendMessage(ConversationKey conversation, List<Segment> content, @Nullable ReplyAnchor anchor)
            implements
                BotAction {
        public SendMessage {
            content = List.copyOf(content);
            if (content.isEmpty()) {
                throw new IllegalArgumentException("content: empty (expected: at least one segment)");
            }
        }

        @Override
        public BotId bot() {
            return conversation.bot();
        }
    }

    /**
     * Takes a message back.
     *
     * @param conversation where it stands
     * @param messageId the platform's id of it
     */
    record RecallMessage(ConversationKey conversation, String messageId) implements BotAction {
        @Override
        public BotId bot() {
            return conversation.bot();
        }
    }

    /**
     * Tells the platform that an interaction was taken, so that the user's button stops spinning.
     *
     * @param bot who was asked
     * @param interactionId what to answer
     * @param verdict what the user is shown
     */
    record AnswerInteraction(BotId bot, String interactionId, Verdict verdict) implements BotAction {}

    /** What a user is shown after an interaction. */
    enum Verdict {
        /** Done. */
        SUCCEEDED,
        /** It did not work. */
        FAILED,
        /** Too often. */
        TOO_FREQUENT,
        /** Done before. */
        DUPLICATE,
        /** Not for this user. */
        NOT_PERMITTED,
        /** Only for administrators. */
        ADMINS_ONLY
    }
}
