package io.shardline.dto.codec.qq;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform said no.
 *
 * @param status HTTP status; business errors come as 400, 401 or 500, those of the token endpoint as 200
 * @param code {@code err_code} where there is one, else {@code code}; 0 if the body has none
 * @param message the platform's words, often Chinese, at most 200 characters
 * @param auditId of a message that waits for its audit, else null
 */
public record QqError(int status, long code, String message, @Nullable String auditId) {

    private static final int MAX_MESSAGE = 200;
    private static final JsonMapper JSON = new JsonMapper();

    /** The error in an answer; empty if it is a success. */
    public static Optional<QqError> in(int status, byte[] body) {
        JsonNode root = tree(body);
        long legacy = root.path("code").asLong(0);
        if (status < 300 && status != 201 && status != 202 && legacy == 0) {
            return Optional.empty();
        }
        String message = root.path("message").asString("");
        String auditId = root.path("data").path("message_audit").path("audit_id").asString("");
        return Optional.of(new QqError(status, root.path("err_code").asLong(legacy),
                message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) : message,
                auditId.isEmpty() ? null : auditId));
    }

    /** What to do about it, for people; empty where the platform's words have to do. */
    public String advice() {
        return switch ((int) code) {
            case 100_007, 100_016, 10_004 ->
                "app id or secret is wrong, or the bot was deleted: compare both with the bot's"
                        + " console";
            case 100_001 -> "too many token requests: is another process asking for this bot's tokens all the time?";
            case 11_298, 40_023_002 ->
                "this egress address is not on the bot's IP allow-list: add it in the bot's console, and"
                        + " pin the address, for example by a NAT gateway or the bot's proxy";
            case 11_253 -> "the bot was not granted this API: apply for it in the bot's console";
            case 11_265 -> "the platform banned the bot: see its console";
            default -> "";
        };
    }

    /** One line for people. */
    public String describe() {
        String words = "HTTP " + status + ", code " + code + (message.isEmpty() ? "" : ": " + message);
        return advice().isEmpty() ? words : words + " (" + advice() + ")";
    }

    private static JsonNode tree(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            return JSON.missingNode();
        }
    }
}
