package io.shardline.simulator.json;

import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/**
 * Reads what nobody wanted to read. An answer that is given before the request has been read to its end can leave the
 * connection stuck, and the client's next request on it would never be heard.
 */
public final class UnreadBody {

    private UnreadBody() {}

    /** Completes when the body has been read and thrown away. */
    public static Mono<Void> drain(ServerHttpRequest request) {
        return request.getBody().doOnNext(DataBufferUtils::release).then();
    }
}
