package io.shardline.simulator.qq.event;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.shardline.simulator.qq.world.Conversation;
import io.shardline.simulator.qq.world.Person;

/**
 * What a user writes.
 *
 * @param conversation where
 * @param author who; in a conversation with one person it is always that person
 * @param text what, without any mention
 * @param mention whether the bot is meant
 * @param attachments files
 * @param quote the message that is quoted, null if none
 */
public record UserMessage(Conversation conversation, Person author, String text, boolean mention,
        List<Attachment> attachments, @Nullable Quote quote) {

    public UserMessage {
        Person other = conversation.person();
        author = other == null ? author : other;
        attachments = List.copyOf(attachments);
    }

    /** A plain text. */
    public static UserMessage text(Conversation conversation, Person author, String text, boolean mention) {
        return new UserMessage(conversation, author, text, mention, List.of(), null);
    }

    /**
     * A quoted message.
     *
     * @param index its {@code msg_idx} or {@code ref_idx}
     * @param messageId its id, empty if not known
     * @param text what it said, empty if not known
     * @param author who said it, empty if not known
     * @param byBot whether the bot said it
     */
    public record Quote(String index, String messageId, String text, String author, boolean byBot) {}
}
