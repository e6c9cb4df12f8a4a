package io.shardline.dto.event;

import java.util.List;
import java.util.Map;

import io.shardline.dto.message.Segment;
import io.shardline.dto.message.Segments;

/**
 * Somebody wrote a message that the bot can see.
 *
 * @param origin where it comes from
 * @param messageId the platform's id; a reply refers to it
 * @param author who wrote it
 * @param addressed whether the bot is meant: it is mentioned, or the conversation is with it alone
 * @param content what was written, in order; quoted messages come first
 * @param reference what a {@link Segment.Quote} of this message has to carry
 * @param details further fields of the platform by name (QQ: {@code guild_id}, {@code src_guild_id},
 *     {@code callback_data} …)
 */
public record MessageReceived(
        EventOrigin origin,
        String messageId,
        User author,
        boolean addressed,
        List<Segment> content,
        String reference,
        Map<String, String> details) implements BotEvent {

    public MessageReceived {
        content = List.copyOf(content);
        details = Map.copyOf(details);
    }

    /** A message that is quoted by its id, on platforms that say no more about it. */
    public MessageReceived(
            EventOrigin origin, String messageId, User author, boolean addressed, List<Segment> content) {
        this(origin, messageId, author, addressed, content, messageId, Map.of());
    }

    /** The written text alone. */
    public String text() {
        return Segments.plainText(content);
    }
}
