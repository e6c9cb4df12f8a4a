package io.shardline.logic.platform.qq;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the calls to QQ.
 *
 * @param connectTimeout for opening a connection; default 5s
 * @param requestTimeout for one request until its whole answer is there; the platform advises at least 5s; default 10s
 * @param patience how long a call that is safe to repeat is tried again; default 30s
 */
@ConfigurationProperties("logic.qq")
public record QqProperties(
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("10s") Duration requestTimeout,
        @DefaultValue("30s") Duration patience) {

    public QqProperties {
        requirePositive("connect-timeout", connectTimeout);
        requirePositive("request-timeout", requestTimeout);
        requirePositive("patience", patience);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.toMillis() < 1) {
            throw new IllegalArgumentException("logic.qq." + name + ": " + value + " (expected: more than 0s)");
        }
    }
}
