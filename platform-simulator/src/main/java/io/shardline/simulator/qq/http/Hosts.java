package io.shardline.simulator.qq.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** Under which address a caller reached this server. */
public final class Hosts {

    private Hosts() {}

    /** For example {@code http://127.0.0.1:8080}. */
    public static String baseUrl(ServerHttpRequest request) {
        HttpHeaders headers = request.getHeaders();
        String host = headers.getFirst(HttpHeaders.HOST);
        String scheme = request.getURI().getScheme();
        return (scheme == null ? "http" : scheme) + "://" + (host == null ? request.getURI().getAuthority() : host);
    }

    /** The same for WebSockets, for example {@code ws://127.0.0.1:8080}. */
    public static String socketUrl(String baseUrl) {
        return baseUrl.replaceFirst("^http", "ws");
    }
}
