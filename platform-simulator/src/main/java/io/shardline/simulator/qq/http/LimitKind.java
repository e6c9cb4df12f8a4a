package io.shardline.simulator.qq.http;

import java.time.Duration;

import io.shardline.simulator.qq.rule.Limits;

/** The documented limits on calls. */
public enum LimitKind {
    NONE, MESSAGES, RECALLS, FILES, ME, GATEWAY, TOKEN;

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    int limit(Limits limits) {
        return switch (this) {
            case NONE -> 0;
            case MESSAGES -> limits.messagesPerSecond();
            case RECALLS -> limits.recallsPerSecond();
            case FILES -> limits.filesPerSecond();
            case ME -> limits.mePerSecond();
            case GATEWAY -> limits.gatewayPerMinute();
            case TOKEN -> limits.tokensPerMinute();
        };
    }

    Duration window() {
        return switch (this) {
            case NONE, MESSAGES, RECALLS, FILES, ME -> SECOND;
            case GATEWAY, TOKEN -> MINUTE;
        };
    }
}
