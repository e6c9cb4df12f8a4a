package io.shardline.dto.codec.qq;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Collects what the gateway needs from a frame's {@code d}, whatever the frame's type, which may stand behind it. */
final class DataScan {

    private static final NameTable SCENES = new NameTable(
            List.of(PlaceRule.GROUP_SCENE, PlaceRule.C2C_SCENE, PlaceRule.GUILD_SCENE));
    private static final char[] MESSAGE_INDEX = "msg_idx=".toCharArray();

    private DataScan() {}

    /** Reads the object that the parser stands at. */
    static QqFields read(JsonParser parser) {
        var data = new QqFields();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "id" -> data.id = Scalars.text(parser);
                case "group_openid" -> data.groupOpenid = Scalars.text(parser);
                case "channel_id" -> data.channelId = Scalars.text(parser);
                case "guild_id" -> data.guildId = Scalars.text(parser);
                case "openid" -> data.openid = Scalars.text(parser);
                case "user_openid" -> data.userOpenid = Scalars.text(parser);
                case "scene" -> data.scene = Scalars.name(parser, SCENES);
                case "author" -> author(parser, data);
                case "message" -> message(parser, data);
                case "message_scene" -> messageScene(parser, data);
                case "timestamp" -> data.timestamp = Scalars.time(parser);
                case "audit_time" -> data.auditTime = Scalars.time(parser);
                case "apply_at" -> data.applyTime = Scalars.time(parser);
                case "date_time" -> data.dateTime = Scalars.time(parser);
                case "heartbeat_interval" -> data.heartbeatInterval = Scalars.number(parser);
                case "session_id" -> data.sessionId = Scalars.text(parser);
                case "shard" -> shard(parser, data);
                case "user" -> user(parser, data);
                case "plain_token" -> data.plainToken = Scalars.text(parser);
                case "event_ts" -> data.eventTimestamp = Scalars.text(parser);
                default -> parser.skipChildren();
            }
        }
        return data;
    }

    private static void author(JsonParser parser, QqFields data) {
        data.authorId = null;
        data.authorUserOpenid = null;
        for (String name = first(parser); name != null; name = next(parser)) {
            switch (name) {
                case "id" -> data.authorId = Scalars.text(parser);
                case "user_openid" -> data.authorUserOpenid = Scalars.text(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private static void message(JsonParser parser, QqFields data) {
        data.messageChannelId = null;
        data.messageGuildId = null;
        for (String name = first(parser); name != null; name = next(parser)) {
            switch (name) {
                case "channel_id" -> data.messageChannelId = Scalars.text(parser);
                case "guild_id" -> data.messageGuildId = Scalars.text(parser);
                default -> parser.skipChildren();
            }
        }
    }

    private static void user(JsonParser parser, QqFields data) {
        data.userId = null;
        for (String name = first(parser); name != null; name = next(parser)) {
            if (name.equals("id")) {
                data.userId = Scalars.text(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static void messageScene(JsonParser parser, QqFields data) {
        data.messageIndex = null;
        for (String name = first(parser); name != null; name = next(parser)) {
            if (name.equals("ext")) {
                data.messageIndex = messageIndex(parser);
            } else {
                parser.skipChildren();
            }
        }
    }

    private static @Nullable String messageIndex(JsonParser parser) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return null;
        }
        String index = null;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token != JsonToken.VALUE_STRING) {
                parser.skipChildren();
            } else if (index == null) {
                index = Scalars.textAfter(parser, MESSAGE_INDEX);
            }
        }
        return index;
    }

    private static void shard(JsonParser parser, QqFields data) {
        data.shardIndex = 0;
        data.shardCount = 0;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return;
        }
        int position = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            long number = Scalars.number(parser);
            if (position == 0) {
                data.shardIndex = number;
            } else if (position == 1) {
                data.shardCount = number;
            }
            position++;
        }
    }

    /** The first field of an object, with the parser at its value; null if the value is no object, or an empty one. */
    private static @Nullable String first(JsonParser parser) {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return next(parser);
        }
        parser.skipChildren();
        return null;
    }

    private static @Nullable String next(JsonParser parser) {
        String name = parser.nextName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }
}
