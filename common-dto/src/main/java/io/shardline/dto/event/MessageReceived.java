package io.shardline.dto.event;

import java.util.List;

import io.shardline.dto.message.Segment;
import io.shardline.dto.message.Segments;

/**
 * Somebody wrote a message that the bot can see.
 *
 * @param origin where it comes from
 * @param messageId the platform's id; a reply refers to it
 * @param author who wrote it
 * @param addressed whether the bot is meant: it is mentioned, or the conversation is with it alone
 * @param content what was written, in order; a quoted message comes first
 */
public record MessageReceived(
        EventOrigin origin, String messageId, User author, boolean addressed, List<Segment> content)
        implements
            BotEvent {

    public MessageReceived {
        content = List.copyOf(content);
    }

    /** The written text alone. */
    public String text() {
        return Segments.plainText(content);
    }
}
