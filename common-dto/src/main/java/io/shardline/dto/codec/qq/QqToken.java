package io.shardline.dto.codec.qq;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.shardline.dto.bot.QqBot;
import io.shardline.dto.codec.MalformedPayloadException;

/**
 * An access token.
 *
 * @param value opaque
 * @param expiresAt when the platform stops taking it
 */
public record QqToken(String value, Instant expiresAt) {

    /** In the last minute of a token's life the platform issues the next one, and takes both; before, it repeats the token. */
    public static final Duration OVERLAP = Duration.ofSeconds(60);

    private static final JsonMapper JSON = new JsonMapper();

    /** Body of the request for a token; both fields have to be texts. */
    public static byte[] request(QqBot bot) {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("appId", bot.appId());
        body.put("clientSecret", bot.secret().value());
        return JSON.writeValueAsBytes(body);
    }

    /**
     * Reads the answer. Ask {@link QqError#in} first: errors come with HTTP 200.
     *
     * @param body JSON, with {@code expires_in} in seconds, as text or number
     * @param now when the answer came
     * @throws MalformedPayloadException if it is anything else
     */
    public static QqToken read(byte[] body, Instant now) {
        try {
            JsonNode root = JSON.readTree(body);
            String value = root.path("access_token").asString("");
            long seconds = root.path("expires_in").asLong(-1);
            if (value.isEmpty()) {
                throw new MalformedPayloadException("access_token", "missing");
            }
            if (seconds < 0) {
                throw new MalformedPayloadException("expires_in", "missing (expected: seconds)");
            }
            return new QqToken(value, now.plusSeconds(seconds));
        } catch (JacksonException e) {
            throw new MalformedPayloadException("token answer is no JSON", e);
        }
    }

    /** Value of the {@code Authorization} header, and of {@code token} in IDENTIFY and RESUME. */
    public String authorization() {
        return "QQBot " + value;
    }

    /** Whether it will still be taken after that time. */
    public boolean livesBeyond(Instant time) {
        return expiresAt.isAfter(time);
    }

    @Override
    public String toString() {
        return "QqToken[hidden, until " + expiresAt + "]";
    }
}
