package io.shardline.logic.platform.qq;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.shardline.dto.envelope.Payload;

/** JSON to and from the platform. */
final class QqJson {

    private static final JsonMapper JSON = new JsonMapper();

    private QqJson() {}

    static byte[] bytes(Map<String, ?> body) {
        return JSON.writeValueAsBytes(body);
    }

    /**
     * An object that somebody wrote as text.
     *
     * @throws UnsendableException if it is none
     */
    static JsonNode object(String what, String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException _) {
            // told below, like JSON of another kind
        }
        throw new UnsendableException(what + ": not a JSON object");
    }

    /** A text field of an answer; empty if the answer has none. */
    static String text(Payload answer, String field) {
        try {
            return JSON.readTree(answer.bytes()).path(field).asString("");
        } catch (JacksonException _) {
            return "";
        }
    }

    /** A time of an answer. */
    static Instant time(Payload answer, String field, Instant fallback) {
        try {
            return OffsetDateTime.parse(text(answer, field)).toInstant();
        } catch (DateTimeException _) {
            return fallback;
        }
    }
}
