package io.shardline.dto.codec.qq;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform said no.
 *
 * @param status HTTP status; business errors come as 400, 401 or 500, those of the token endpoint as 200
 * @param code {@code err_code} where there is one, else {@code code}; 0 if the body has none
 * @param legacyCode {@code code}, which the platform means to retire and its documentation still lists; 0 if there is none
 * @param message the platform's words, often Chinese, at most 200 characters
 * @param auditId of a message that waits for its audit, else null
 */
public record QqError(int status, long code, long legacyCode, String message, @Nullable String auditId) {

    private static final int MAX_MESSAGE = 200;
    private static final Set<Long> TOKEN = Set.of(11_241L, 11_242L, 11_243L, 11_244L);
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
        return Optional.of(new QqError(status, root.path("err_code").asLong(legacy), legacy,
                message.length() > MAX_MESSAGE ? message.substring(0, MAX_MESSAGE) : message,
                auditId.isEmpty() ? null : auditId));
    }

    /** Whether either of its codes is that one. */
    public boolean is(long known) {
        return code == known || legacyCode == known;
    }

    /** Whether the token was missing, malformed, not passed or expired: nothing was done, and another token may help. */
    public boolean refusesToken() {
        return TOKEN.stream().anyMatch(this::is);
    }

    /** What to do about it, for people; empty where the platform's words have to do. */
    public String advice() {
        return Advice.FOR.entrySet().stream().filter(entry -> is(entry.getKey())).map(Map.Entry::getValue).findFirst()
                .orElse("");
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

    private static final class Advice {

        private static final String CREDENTIALS = "app id or secret is wrong, or the bot was deleted: compare both with the"
                + " bot's console";
        private static final Map<Long, String> FOR = Map.of(
                100_007L, CREDENTIALS, 100_016L, CREDENTIALS, 10_004L, CREDENTIALS,
                100_001L, "too many token requests: is another process asking for this bot's tokens all the time?",
                11_298L,
                "this egress address is not on the bot's IP allow-list: add it in the bot's console, and pin the"
                        + " address, for example by a NAT gateway or the bot's proxy",
                11_253L, "the bot was not granted this API: apply for it in the bot's console",
                11_265L, "the platform banned the bot: see its console");

        private Advice() {}
    }
}
