package io.shardline.simulator.qq.http;

import org.springframework.web.reactive.function.server.ServerRequest;

/** Makes calls for tests. */
public final class Calls {

    private Calls() {}

    public static ApiCall of(ServerRequest request) {
        return new ApiCall(request, CallBody.empty(), null, null, 0);
    }
}
