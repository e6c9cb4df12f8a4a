package io.shardline.gateway.platform.qq;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the QQ adapter.
 *
 * @param httpTimeout for one request for a token or the gateway's address; the platform advises at least 5s; default 10s
 * @param maxFrame largest frame that is read; a larger one ends the connection; default 16MB
 * @param identifyWindow time in which the platform counts IDENTIFYs against its concurrency; default 5s
 * @param identifyMargin added to the window against jitter on the way; default 250ms
 * @param discoveryAge how long the gateway's address and the identify budget are believed; default 10m
 */
@ConfigurationProperties("gateway.qq")
public record QqProperties(
        @DefaultValue("10s") Duration httpTimeout,
        @DefaultValue("16MB") DataSize maxFrame,
        @DefaultValue("5s") Duration identifyWindow,
        @DefaultValue("250ms") Duration identifyMargin,
        @DefaultValue("10m") Duration discoveryAge) {

    public QqProperties {
        if (httpTimeout.toMillis() < 1) {
            throw new IllegalArgumentException("gateway.qq.http-timeout: " + httpTimeout + " (expected: more than 0s)");
        }
        if (maxFrame.toBytes() < 64 * 1024 || maxFrame.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "gateway.qq.max-frame: " + maxFrame + " (expected: at least 64KB, less than 2GB)");
        }
        require("identify-window", identifyWindow, Duration.ofMillis(1), "at least 1ms");
        require("identify-margin", identifyMargin, Duration.ZERO, "at least 0s");
        require("discovery-age", discoveryAge, Duration.ofSeconds(1), "at least 1s");
    }

    private static void require(String name, Duration value, Duration least, String expected) {
        if (value.compareTo(least) < 0) {
            throw new IllegalArgumentException("gateway.qq." + name + ": " + value + " (expected: " + expected + ")");
        }
    }
}
