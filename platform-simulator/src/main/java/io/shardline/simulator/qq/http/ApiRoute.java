package io.shardline.simulator.qq.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

import io.shardline.simulator.qq.id.Scene;

/**
 * One endpoint of the platform.
 *
 * @param method HTTP method
 * @param path pattern with {@code {id}} for the conversation
 * @param name by which faults and the ledger call it
 * @param limit which limit it counts against
 * @param scene scene of the conversation that the path names, null if it names none
 * @param open whether it needs no authorization
 * @param endpoint what answers it
 */
public record ApiRoute(HttpMethod method, String path, String name, LimitKind limit, @Nullable Scene scene,
        boolean open,
        ApiEndpoint endpoint) {

    /** An endpoint that concerns no conversation. */
    public static ApiRoute of(HttpMethod method, String path, String name, ApiEndpoint endpoint) {
        return new ApiRoute(method, path, name, LimitKind.NONE, null, false, endpoint);
    }

    public ApiRoute limited(LimitKind kind) {
        return new ApiRoute(method, path, name, kind, scene, open, endpoint);
    }

    public ApiRoute in(Scene place) {
        return new ApiRoute(method, path, name, limit, place, open, endpoint);
    }

    public ApiRoute withoutAuthorization() {
        return new ApiRoute(method, path, name, limit, scene, true, endpoint);
    }
}
