package io.shardline.simulator.qq.gateway;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of the WebSocket side.
 *
 * @param url what discovery answers; default derived from the request's Host
 * @param maxConnections open sockets, further ones are closed with 1013; default 10000
 * @param maxSessions sessions kept, beyond that the oldest detached one is forgotten; default 20000
 * @param replayEvents events that a session can replay; default 100000
 * @param replaySize bytes that a session can replay; default 32MB
 * @param replayTotal bytes that all sessions together can replay; default 256MB
 * @param maxFrame longest frame of a client, beyond it 1009; default 64KB
 * @param framesPerSecond frames of one client, beyond it 4008; default 100
 */
@ConfigurationProperties("simulator.qq.gateway")
public record GatewayProperties(
        @Nullable String url,
        @DefaultValue("10000") int maxConnections,
        @DefaultValue("20000") int maxSessions,
        @DefaultValue("100000") int replayEvents,
        @DefaultValue("32MB") DataSize replaySize,
        @DefaultValue("256MB") DataSize replayTotal,
        @DefaultValue("64KB") DataSize maxFrame,
        @DefaultValue("100") int framesPerSecond) {

    public GatewayProperties {
        require("max-connections", maxConnections, 1_000_000);
        require("max-sessions", maxSessions, 1_000_000);
        require("replay-events", replayEvents, 10_000_000);
        require("frames-per-second", framesPerSecond, 1_000_000);
        require("max-frame", maxFrame.toBytes(), Integer.MAX_VALUE);
    }

    /** How many bytes one session may hold while so many share the total. */
    long replayBytes(int sessions) {
        return Math.min(replaySize.toBytes(), replayTotal.toBytes() / Math.max(1, sessions));
    }

    private static void require(String name, long value, long max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(
                    "simulator.qq.gateway." + name + ": " + value + " (expected: 1 to " + max + ")");
        }
    }
}
