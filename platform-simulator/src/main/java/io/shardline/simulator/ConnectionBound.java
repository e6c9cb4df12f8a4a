package io.shardline.simulator;

import java.util.concurrent.atomic.AtomicInteger;

import io.netty.channel.Channel;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.http.server.HttpServer;

/** Closes TCP connections beyond a number at once, whatever they are for. */
@Component
final class ConnectionBound implements NettyServerCustomizer {

    private final int max;
    private final AtomicInteger open = new AtomicInteger();

    /**
     * How many connections there may be.
     *
     * @param maxConnections WebSockets and HTTP together; default 20000
     */
    @ConfigurationProperties("simulator.server")
    record Bound(@DefaultValue("20000") int maxConnections) {
        Bound {
            if (maxConnections < 1) {
                throw new IllegalArgumentException(
                        "simulator.server.max-connections: " + maxConnections + " (expected: at least 1)");
            }
        }
    }

    ConnectionBound(Bound bound) {
        this.max = bound.maxConnections();
    }

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnChannelInit((_, channel, _) -> count(channel));
    }

    private void count(Channel channel) {
        int now = open.incrementAndGet();
        var _ = channel.closeFuture().addListener(_ -> open.decrementAndGet());
        if (now > max) {
            var _ = channel.close();
        }
    }
}
