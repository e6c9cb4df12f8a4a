package io.shardline.gateway.platform.qq;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.shardline.dto.codec.MalformedPayloadException;

/**
 * Answer of {@code GET /gateway/bot}.
 *
 * @param url of the shard WebSocket
 * @param shards number of shards that the platform suggests
 * @param maxConcurrency sessions that may be created per window of 5 s
 * @param remaining sessions that may be created until the reset
 * @param resetAfter until the budget is whole again
 * @param time when the answer came
 */
record QqDiscovery(URI url, int shards, int maxConcurrency, int remaining, Duration resetAfter, Instant time) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MAX_CONCURRENCY = 1_000;

    /**
     * Reads the answer.
     *
     * @throws MalformedPayloadException if the address or the number of shards is missing or makes no sense
     */
    static QqDiscovery read(byte[] body, Instant now) {
        try {
            JsonNode root = JSON.readTree(body);
            JsonNode limit = root.path("session_start_limit");
            int shards = root.path("shards").asInt(0);
            if (shards < 1) {
                throw new MalformedPayloadException("shards", root.path("shards") + " (expected: at least 1)");
            }
            return new QqDiscovery(url(root.path("url").asString("")), shards,
                    Math.clamp(limit.path("max_concurrency").asInt(1), 1, MAX_CONCURRENCY),
                    limit.path("remaining").asInt(Integer.MAX_VALUE),
                    Duration.ofMillis(Math.max(0, limit.path("reset_after").asLong(0))), now);
        } catch (JacksonException e) {
            throw new MalformedPayloadException("gateway answer is no JSON", e);
        }
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text);
            if (url.getHost() != null && ("ws".equals(url.getScheme()) || "wss".equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // told below, like an address with another scheme
        }
        throw new MalformedPayloadException("url", "no WebSocket address");
    }
}
