package io.shardline.simulator.qq.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import io.shardline.simulator.qq.rule.SwitchBoard;

/** Writes answers the way the platform does. */
@Component
final class ApiResponses {

    static final String TRACE = "X-Tps-trace-ID";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRACE_BYTES = 16;
    private static final int TOO_MANY = 429;
    private static final int OK = 200;
    private static final String NO_JSON = "<html><body><h1>502 Bad Gateway</h1>{\"id\":";

    private final RandomGenerator random;
    private final SwitchBoard switches;

    ApiResponses(RandomGenerator random, SwitchBoard switches) {
        this.random = random;
        this.switches = switches;
    }

    Mono<ServerResponse> of(ApiAnswer answer) {
        String trace = trace();
        JsonNode body = answer.body();
        if (body instanceof ObjectNode object && answer.code() != 0) {
            body = object.deepCopy().put("trace_id", trace);
        }
        return write(answer.status(), trace, body == null ? null : JSON.writeValueAsBytes(body));
    }

    /** The answer to a refused call. */
    ApiAnswer refused(ApiRefusal refusal, int businessStatus) {
        return new ApiAnswer(refusal.status(businessStatus), refusal.code(),
                error(refusal.code(), refusal.errCode(), refusal.text()), 0);
    }

    /** Any body a tester wants; without one, the platform's error body if there is a code. */
    Mono<ServerResponse> raw(int status, int code, String text) {
        String trace = trace();
        if (!text.isEmpty()) {
            return write(status, trace, text.getBytes(StandardCharsets.UTF_8));
        }
        return write(status, trace, code == 0
                ? null
                : JSON.writeValueAsBytes(error(code, code, "simulated error").put("trace_id", trace)));
    }

    Mono<ServerResponse> garbage() {
        return write(OK, trace(), NO_JSON.getBytes(StandardCharsets.US_ASCII));
    }

    static ObjectNode error(int code, int errCode, String message) {
        return JSON.createObjectNode().put("message", message).put("code", code).put("err_code", errCode);
    }

    String trace() {
        byte[] bytes = new byte[TRACE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Mono<ServerResponse> write(int status, String trace, byte @Nullable [] body) {
        ServerResponse.BodyBuilder response = ServerResponse.status(status).header(TRACE, trace);
        if (status == TOO_MANY && switches.limits().retryAfterHeader()) {
            response = response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return body == null
                ? response.build()
                : response.contentType(MediaType.APPLICATION_JSON).bodyValue(body);
    }
}
