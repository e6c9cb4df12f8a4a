package io.shardline.simulator.json;

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

/** Says in a sentence that a path or method of the control and chat APIs does not exist. */
@Component
@Order(-3)
final class UnknownPaths implements WebExceptionHandler {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> OURS = List.of("/control/", "/chat/api/");

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        String path = exchange.getRequest().getPath().value();
        if (!(failure instanceof ResponseStatusException status) || exchange.getResponse().isCommitted()
                || OURS.stream().noneMatch(path::startsWith)) {
            return Mono.error(failure);
        }
        String expected = status.getStatusCode().isSameCodeAs(HttpStatus.UNSUPPORTED_MEDIA_TYPE)
                ? "Content-Type: application/json"
                : "a call that README.md lists";
        String sentence = exchange.getRequest().getMethod() + " " + path + ": " + status.getStatusCode()
                + " (expected: "
                + expected + ")";
        byte[] body = JSON.writeValueAsBytes(JSON.createObjectNode().put("error", sentence));
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status.getStatusCode());
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        return UnreadBody.drain(exchange.getRequest())
                .then(Mono.defer(() -> response.writeWith(Mono.just(response.bufferFactory().wrap(body)))));
    }
}
