package io.shardline.simulator.qq.world;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Something that people in a conversation would notice. */
public sealed interface Happening {

    Conversation conversation();

    /**
     * A user wrote something.
     *
     * @param number the message's number
     * @param messageId its id
     * @param index its index for quoting
     * @param author who
     * @param text what
     * @param mention whether the bot was meant
     * @param images where its pictures are
     * @param quoted index of the quoted message, null if none
     * @param pushed whether a session took it
     */
    record Spoken(Conversation conversation, long number, String messageId, String index, Person author, String text,
            boolean mention, List<Picture> images, @Nullable String quoted, boolean pushed)
            implements
                Happening {}

    /**
     * A picture.
     *
     * @param url where it is
     * @param contentType its type
     * @param width pixels
     * @param height pixels
     */
    record Picture(String url, String contentType, int width, int height) {}

    /**
     * The bot's message has reached the conversation, or waits for its audit.
     *
     * @param messageId its id
     * @param index its index for quoting
     * @param body what the bot sent
     * @param media what its file is, null if it has none
     * @param repliesTo number of the event or message it answers, 0 if it is active
     * @param arrivedMicros when the call arrived, in microseconds since the epoch
     * @param timing the {@code Shardline-Timing} header, null if absent
     * @param auditing whether it waits for an audit
     */
    record BotSpoke(Conversation conversation, String messageId, String index, ObjectNode body, @Nullable Media media,
            long repliesTo, long arrivedMicros, @Nullable String timing, boolean auditing) implements Happening {}

    /**
     * A file that the bot sent.
     *
     * @param kind image, video, voice or file
     * @param url where it is
     */
    record Media(String kind, String url) {}

    /** The bot changed the keyboard or text of its message. */
    record Edited(Conversation conversation, String messageId, ObjectNode body) implements Happening {}

    /** A message was recalled. */
    record Recalled(Conversation conversation, String messageId) implements Happening {}

    /** The audit of a message has ended. */
    record Audited(Conversation conversation, String messageId, boolean passed) implements Happening {}

    /** The bot shows that it is typing. */
    record Typing(Conversation conversation, int seconds) implements Happening {}

    /** The bot added or removed a reaction. */
    record Reacted(Conversation conversation, String messageId, int type, String emoji, boolean added)
            implements
                Happening {}

    /**
     * The state of a pressed button has changed.
     *
     * @param interaction id of the interaction
     * @param state what it is now
     * @param code the bot's answer, null while there is none
     * @param afterMillis time since the press
     */
    record Interacted(Conversation conversation, String interaction, InteractionState state, @Nullable Integer code,
            long afterMillis) implements Happening {}

    /** The states of a pressed button. */
    enum InteractionState {
        SPINNING, ANSWERED, TIMED_OUT
    }

    /** A notice, such as the bot being added to a group. */
    record Noticed(Conversation conversation, String type, Person by) implements Happening {}
}
