package io.shardline.simulator.qq.http;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The platform's answer to a call.
 *
 * @param status HTTP status
 * @param code error code, 0 for success
 * @param body JSON, null for an empty body; for errors made from the code and message
 * @param delivery order of the delivery among all deliveries, 0 if nothing was delivered
 */
public record ApiAnswer(int status, int code, @Nullable JsonNode body, long delivery) {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    /** 200 with a body. */
    public static ApiAnswer ok(JsonNode body) {
        return new ApiAnswer(OK, 0, body, 0);
    }

    /** 200 without a body. */
    public static ApiAnswer okEmpty() {
        return new ApiAnswer(OK, 0, null, 0);
    }

    /** 204. */
    public static ApiAnswer noContent() {
        return new ApiAnswer(NO_CONTENT, 0, null, 0);
    }

    /** 200 for a message that was delivered. */
    public static ApiAnswer delivered(JsonNode body, long delivery) {
        return new ApiAnswer(OK, 0, body, delivery);
    }
}
