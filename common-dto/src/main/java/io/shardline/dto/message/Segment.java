package io.shardline.dto.message;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One part of a message's content. Received messages and messages to send are lists of these; which of them a platform can
 * send is stated per platform in {@code docs/segments.md}.
 */
public sealed interface Segment {

    /** Plain text, without any escaping of the platform. */
    record Text(String text) implements Segment {}

    /**
     * A mention of one user.
     *
     * @param userId the platform's id of the user in this conversation
     * @param name display name, empty if the platform does not say
     * @param self whether the bot itself is meant
     */
    record Mention(String userId, String name, boolean self) implements Segment {
        /** A mention to send: only the id matters. */
        public Mention(String userId) {
            this(userId, "", false);
        }
    }

    /** A mention of everybody in the conversation. */
    record MentionEveryone() implements Segment {}

    /** A link to a channel of the same guild. */
    record ChannelLink(String channelId) implements Segment {}

    /**
     * A built-in face or emoji of the platform.
     *
     * @param id the platform's id of it
     * @param name what it shows, empty if the platform does not say
     */
    record Face(String id, String name) implements Segment {}

    /** A picture. */
    record Image(Media media) implements Segment {
        /** A picture to send, fetched by the platform from this address. */
        public Image(String url) {
            this(Media.at(url));
        }
    }

    /**
     * A voice message.
     *
     * @param media the sound
     * @param transcript what was said, as recognised by the platform; null if it did not try
     */
    record Voice(Media media, @Nullable String transcript) implements Segment {}

    /** A video. */
    record Video(Media media) implements Segment {}

    /** Any other file. */
    record File(Media media) implements Segment {}

    /**
     * A reference to an earlier message that this one quotes.
     *
     * @param reference the platform's key for quoting (QQ group and c2c: the message's index; elsewhere its id)
     * @param content the quoted content where the platform delivers it, else empty
     */
    record Quote(String reference, List<Segment> content) implements Segment {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /** Text in the platform's dialect of Markdown. */
    record Markdown(String content) implements Segment {}

    /**
     * Buttons below a message.
     *
     * @param rows at least one row, each with at least one button
     */
    record Keyboard(List<List<Button>> rows) implements Segment {
        public Keyboard {
            rows = rows.stream().map(List::copyOf).toList();
            if (rows.isEmpty() || rows.stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("rows: " + rows.stream().map(List::size).toList()
                        + " buttons (expected: at least one row, each with at least one button)");
            }
        }
    }

    /**
     * A structured card of the platform (QQ: ark), passed through.
     *
     * @param prompt what notifications show, empty if none
     * @param json the card as the platform writes it, a JSON object
     */
    record Card(String prompt, String json) implements Segment {}
}
