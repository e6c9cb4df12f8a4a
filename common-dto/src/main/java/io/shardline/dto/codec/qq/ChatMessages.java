package io.shardline.dto.codec.qq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.shardline.dto.codec.PayloadValue;
import io.shardline.dto.event.EventOrigin;
import io.shardline.dto.event.MessageReceived;
import io.shardline.dto.event.User;
import io.shardline.dto.message.Segment;

/** Messages in groups and in chats with the bot alone (c2c). */
final class ChatMessages {

    /** How deep quotes of quotes are read; the platform's clients show one level. */
    static final int MAX_QUOTE_DEPTH = 8;

    private static final String PLAIN_TEXT = "0";
    private static final String MESSAGE_INDEX = "msg_idx=";
    private static final String QUOTED_INDEX = "ref_msg_idx=";
    private static final String CALLBACK_DATA = "callback_data=";

    private ChatMessages() {}

    /** A group message that the platform pushes because it mentions the bot. */
    static MessageReceived addressed(EventOrigin origin, PayloadValue d) {
        return message(origin, d, Users.inGroup(d.get("author")), true);
    }

    /** A group message that the bot sees because it sees all of them. */
    static MessageReceived overheard(EventOrigin origin, PayloadValue d) {
        return message(origin, d, Users.inGroup(d.get("author")), Mentions.inChat(d).self());
    }

    static MessageReceived fromUser(EventOrigin origin, PayloadValue d) {
        return message(origin, d, Users.alone(d.get("author")), true);
    }

    private static MessageReceived message(EventOrigin origin, PayloadValue d, User author, boolean addressed) {
        String id = d.get("id").requiredText();
        PayloadValue extensions = d.get("message_scene").get("ext");
        List<Segment> content = new ArrayList<>(quotes(d, 0));
        String quotedIndex = extension(extensions, QUOTED_INDEX);
        if (content.isEmpty() && quotedIndex != null) {
            content.add(new Segment.Quote(quotedIndex, List.of()));
        }
        content.addAll(written(d, Mentions.inChat(d)));

        String index = extension(extensions, MESSAGE_INDEX);
        Map<String, String> details = new HashMap<>();
        String messageType = d.get("message_type").text();
        if (!messageType.isEmpty() && !messageType.equals(PLAIN_TEXT)) {
            details.put("message_type", messageType);
        }
        String callbackData = extension(extensions, CALLBACK_DATA);
        if (callbackData != null) {
            details.put("callback_data", callbackData);
        }
        return new MessageReceived(origin, id, author, addressed, content, index == null ? id : index, details);
    }

    /** Quoted messages, and those of a forwarded chat record, which the platform delivers the same way. */
    private static List<Segment> quotes(PayloadValue message, int depth) {
        List<Segment> quotes = new ArrayList<>();
        if (depth < MAX_QUOTE_DEPTH) {
            for (PayloadValue element : message.get("msg_elements").items()) {
                List<Segment> content = new ArrayList<>(quotes(element, depth + 1));
                content.addAll(written(element, Mentions.NONE));
                quotes.add(new Segment.Quote(element.get("msg_idx").text(), content));
            }
        }
        return quotes;
    }

    private static List<Segment> written(PayloadValue message, Mentions mentions) {
        List<Segment> text = ChatContent.read(message.get("content").text(), mentions);
        List<Segment> written = new ArrayList<>();
        if (mentions.everyone()) {
            written.add(new Segment.MentionEveryone());
        }
        written.addAll(mentions.missingFrom(text));
        written.addAll(text);
        PayloadValue ark = message.get("ark_data");
        if (!ark.isAbsent()) {
            written.add(new Segment.Card(ark.get("prompt").text(), ark.json()));
        }
        written.addAll(Attachments.read(message.get("attachments")));
        return written;
    }

    /** The value of one of the {@code key=value} texts, null if there is none. */
    private static @Nullable String extension(PayloadValue extensions, String key) {
        for (PayloadValue extension : extensions.items()) {
            String text = extension.isText() ? extension.text() : "";
            if (text.length() > key.length() && text.startsWith(key)) {
                return text.substring(key.length());
            }
        }
        return null;
    }
}
