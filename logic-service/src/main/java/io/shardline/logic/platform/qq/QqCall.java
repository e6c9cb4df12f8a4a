package io.shardline.logic.platform.qq;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.shardline.dto.action.ActionId;
import io.shardline.dto.action.BotAction;
import io.shardline.dto.action.ReplyAnchor;
import io.shardline.dto.envelope.ConversationKey;
import io.shardline.dto.envelope.Scene;
import io.shardline.dto.message.Segment;

/**
 * One request.
 *
 * @param method of HTTP
 * @param path below the API's base, with a slash in front
 * @param body fields, empty for none
 * @param repeatable whether the platform recognises a repeat, or a repeat does no harm
 */
record QqCall(String method, String path, Map<String, Object> body, boolean repeatable) {

    private static final List<Scene> CHATS = List.of(Scene.GROUP, Scene.C2C);

    /** Sends a message; a repeat is recognised by {@code msg_id} and {@code msg_seq}, in groups and c2c chats only. */
    static QqCall send(BotAction.SendMessage action, ActionId id, Map<String, Object> content) {
        Map<String, Object> body = new LinkedHashMap<>(content);
        ReplyAnchor anchor = action.anchor();
        if (anchor instanceof ReplyAnchor.ToMessage(var messageId)) {
            body.put("msg_id", messageId);
        } else if (anchor instanceof ReplyAnchor.ToEvent(var eventId)) {
            body.put("event_id", eventId);
        }
        boolean chat = isChat(action.conversation());
        if (chat) {
            // 1 to 2^32 - 1, the same for every repeat of this action and of no other.
            body.put("msg_seq", Math.max(1, id.toUnsignedInt()));
        }
        return new QqCall("POST", place(action.conversation()) + "/messages", body,
                chat && anchor instanceof ReplyAnchor.ToMessage);
    }

    /** Takes a message back. */
    static QqCall recall(BotAction.RecallMessage action) {
        return new QqCall("DELETE", place(action.conversation()) + "/messages/" + encoded(action.messageId()), Map.of(),
                true);
    }

    /** Answers an interaction. */
    static QqCall answer(BotAction.AnswerInteraction action) {
        int code = switch (action.verdict()) {
            case SUCCEEDED -> 0;
            case FAILED -> 1;
            case TOO_FREQUENT -> 2;
            case DUPLICATE -> 3;
            case NOT_PERMITTED -> 4;
            case ADMINS_ONLY -> 5;
        };
        return new QqCall("PUT", "/interactions/" + encoded(action.interactionId()), Map.of("code", code), true);
    }

    /** Has the platform fetch a file; what it gives back is sent in a message. */
    static QqCall upload(ConversationKey conversation, QqMessage.Upload upload) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("file_type", upload.fileType());
        body.put("url", upload.url());
        body.put("srv_send_msg", false);
        if (upload.name() != null) {
            body.put("file_name", upload.name());
        }
        return new QqCall("POST", place(conversation) + "/files", body, true);
    }

    static boolean isChat(ConversationKey conversation) {
        return CHATS.contains(conversation.scene());
    }

    /** The content of a message for its kind of place. */
    static QqMessage write(ConversationKey conversation, List<Segment> content) {
        return isChat(conversation) ? ChatMessageWriter.write(content) : GuildMessageWriter.write(content);
    }

    URI below(URI base) {
        return URI.create(base + path);
    }

    private static String place(ConversationKey conversation) {
        String id = encoded(conversation.id());
        return switch (conversation.scene().name()) {
            case "group" -> "/v2/groups/" + id;
            case "c2c" -> "/v2/users/" + id;
            case "channel" -> "/channels/" + id;
            case "dm" -> "/dms/" + id;
            default -> throw new UnsendableException("conversation " + conversation.scene()
                    + ": takes no messages (expected: group, c2c, channel or dm)");
        };
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
