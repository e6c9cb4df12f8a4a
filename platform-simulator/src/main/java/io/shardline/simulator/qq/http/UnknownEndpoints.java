package io.shardline.simulator.qq.http;

import java.util.List;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import io.shardline.simulator.json.UnreadBody;

/** Answers for paths that the platform does not know, in its own form. */
@Component
@Order(-2)
final class UnknownEndpoints implements WebExceptionHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OURS = List.of("/control", "/chat", "/actuator");

    private final ApiResponses responses;
    private final CallJournal journal;

    UnknownEndpoints(ApiResponses responses, CallJournal journal) {
        this.responses = responses;
        this.journal = journal;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        String path = exchange.getRequest().getPath().value();
        boolean unknown = failure instanceof ResponseStatusException status
                && (status.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                        || status.getStatusCode().isSameCodeAs(HttpStatus.METHOD_NOT_ALLOWED));
        if (!unknown || exchange.getResponse().isCommitted() || OURS.stream().anyMatch(path::startsWith)) {
            return Mono.error(failure);
        }
        journal.recordUnknown("", HttpStatus.NOT_FOUND.value());
        String trace = responses.trace();
        byte[] body = JSON.writeValueAsBytes(ApiResponses
                .error(Codes.ENDPOINT_UNKNOWN, Codes.ENDPOINT_UNKNOWN, "endpoint does not exist: " + path)
                .put("trace_id", trace));
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.NOT_FOUND);
        response.getHeaders().set(ApiResponses.TRACE, trace);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        return UnreadBody.drain(exchange.getRequest())
                .then(Mono.defer(() -> response.writeWith(Mono.just(response.bufferFactory().wrap(body)))));
    }
}
