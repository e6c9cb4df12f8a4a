package io.shardline.simulator.qq.api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.http.ApiRefusal;
import io.shardline.simulator.qq.http.Codes;
import io.shardline.simulator.qq.id.Scene;

/** What a message must look like. Pure. */
final class MessageRules {

    static final int TEXT = 0;
    static final int MARKDOWN = 2;
    static final int ARK = 3;
    static final int EMBED = 4;
    static final int INPUT_NOTIFY = 6;
    static final int MEDIA = 7;
    private static final int MAX_ROWS = 5;
    private static final int MAX_BUTTONS = 5;
    private static final long MAX_SEQUENCE = 4_294_967_295L;
    private static final int MAX_TYPING_SECONDS = 60;

    private MessageRules() {}

    /**
     * Refuses what the platform refuses.
     *
     * @param withFile whether a picture came along in a form
     * @param maxLength longest text in characters
     */
    static void check(Scene scene, ObjectNode body, boolean withFile, int maxLength) {
        requireText(body, "msg_id");
        requireText(body, "event_id");
        if (!text(body, "msg_id").isEmpty() && !text(body, "event_id").isEmpty()) {
            throw ApiRefusal.business(Codes.REQUEST_ABNORMAL, "msg_id and event_id exclude each other");
        }
        if (text(body, "content").length() > maxLength
                || text(body.path("markdown"), "content").length() > maxLength) {
            throw ApiRefusal.business(Codes.TOO_LONG, "message is too long");
        }
        checkKeyboard(body.path("keyboard"));
        if (scene.ofGuild()) {
            checkGuild(body, withFile);
        } else {
            checkTyped(scene, body);
        }
    }

    /** The {@code msg_seq}, 1 if there is none. */
    static long sequence(ObjectNode body) {
        JsonNode sequence = body.path("msg_seq");
        if (sequence.isMissingNode() || sequence.isNull()) {
            return 1;
        }
        if (!sequence.canConvertToLong() || sequence.asLong() < 1 || sequence.asLong() > MAX_SEQUENCE) {
            throw ApiRefusal.business(Codes.REQUEST_ABNORMAL, "msg_seq: out of range");
        }
        return sequence.asLong();
    }

    static int type(ObjectNode body) {
        return body.path("msg_type").asInt(TEXT);
    }

    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? value.asString() : "";
    }

    private static void checkGuild(ObjectNode body, boolean withFile) {
        boolean empty = text(body, "content").isEmpty() && text(body, "image").isEmpty() && !withFile
                && !body.path("embed").isObject() && !body.path("ark").isObject() && !body.path("markdown").isObject();
        if (empty) {
            throw ApiRefusal.business(Codes.EMPTY_MESSAGE, "message is empty");
        }
    }

    private static void checkTyped(Scene scene, ObjectNode body) {
        JsonNode type = body.path("msg_type");
        if (!type.isMissingNode() && !type.isNull() && !type.canConvertToInt()) {
            throw ApiRefusal.business(Codes.MESSAGE_TYPE_INVALID, "msg_type: invalid");
        }
        sequence(body);
        switch (type(body)) {
            case TEXT -> require(!text(body, "content").isEmpty(), Codes.TYPE_AND_CONTENT_DIFFER,
                    "content: missing (expected for msg_type 0)");
            case MARKDOWN -> checkMarkdown(body);
            case ARK -> require(body.path("ark").path("template_id").canConvertToInt(), Codes.TYPE_AND_CONTENT_DIFFER,
                    "ark: missing (expected for msg_type 3)");
            case EMBED -> require(body.path("embed").isObject(), Codes.TYPE_AND_CONTENT_DIFFER,
                    "embed: missing (expected for msg_type 4)");
            case INPUT_NOTIFY -> checkTyping(scene, body);
            case MEDIA -> require(!text(body.path("media"), "file_info").isEmpty(), Codes.TYPE_AND_CONTENT_DIFFER,
                    "media.file_info: missing (expected for msg_type 7)");
            default -> throw ApiRefusal.business(Codes.MESSAGE_TYPE_INVALID, "msg_type: invalid");
        }
    }

    private static void checkMarkdown(ObjectNode body) {
        JsonNode markdown = body.path("markdown");
        require(markdown.isObject(), Codes.TYPE_AND_CONTENT_DIFFER, "markdown: missing (expected for msg_type 2)");
        require(text(body, "content").isBlank(), Codes.TYPE_AND_CONTENT_DIFFER,
                "content: must be empty with markdown");
        require(!text(markdown, "content").isEmpty() || !text(markdown, "custom_template_id").isEmpty(),
                Codes.MARKDOWN_PARAMETER, "markdown: neither content nor template");
    }

    private static void checkTyping(Scene scene, ObjectNode body) {
        require(scene == Scene.C2C, Codes.MESSAGE_TYPE_INVALID, "msg_type: 6 is for c2c only");
        int seconds = typingSeconds(body);
        require(seconds >= 0 && seconds <= MAX_TYPING_SECONDS, Codes.REQUEST_ABNORMAL,
                "input_notify.input_second: out of range");
    }

    static int typingSeconds(ObjectNode body) {
        return body.path("input_notify").path("input_second").asInt(0);
    }

    private static void checkKeyboard(JsonNode keyboard) {
        JsonNode rows = keyboard.path("content").path("rows");
        if (rows.isMissingNode()) {
            return;
        }
        require(rows.isArray() && rows.size() <= MAX_ROWS, Codes.KEYBOARD_SIZE, "keyboard: more than 5 rows");
        for (JsonNode row : rows) {
            JsonNode buttons = row.path("buttons");
            require(buttons.isArray() && buttons.size() <= MAX_BUTTONS, Codes.KEYBOARD_SIZE,
                    "keyboard: more than 5 buttons in a row");
        }
    }

    private static void requireText(ObjectNode body, String name) {
        JsonNode value = body.path(name);
        require(value.isMissingNode() || value.isNull() || value.isString(), Codes.REQUEST_ABNORMAL,
                name + ": not a text");
    }

    private static void require(boolean condition, int code, String message) {
        if (!condition) {
            throw ApiRefusal.business(code, message);
        }
    }
}
