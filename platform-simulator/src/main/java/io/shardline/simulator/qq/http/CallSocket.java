package io.shardline.simulator.qq.http;

import java.time.Duration;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.server.HttpServerRequest;

/** The TCP connection below an HTTP call. */
public final class CallSocket {

    private CallSocket() {}

    /** Resets the connection; the caller gets no answer. */
    public static <T> Mono<T> cut(ServerHttpRequest request) {
        return Mono.defer(() -> {
            reset(request);
            return Mono.never();
        });
    }

    /** Leaves the caller without an answer, and resets the connection at last. */
    public static <T> Mono<T> leaveWaiting(ServerHttpRequest request, Duration hold, Scheduler timer) {
        return Mono.delay(hold, timer).flatMap(_ -> cut(request));
    }

    private static void reset(ServerHttpRequest request) {
        HttpServerRequest call = ServerHttpRequestDecorator.getNativeRequest(request);
        call.withConnection(connection -> reset(connection.channel()));
    }

    /** Resets a TCP connection: with a linger time of 0 the close is an RST. */
    public static void reset(Channel channel) {
        if (channel.isActive()) {
            channel.config().setOption(ChannelOption.SO_LINGER, 0);
            var _ = channel.close();
        }
    }
}
