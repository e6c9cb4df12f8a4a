package io.shardline.logic.conversation;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the conversation store.
 *
 * @param checks what happens when the store cannot keep a promise: off, warn, or strict (refuse to start); default warn
 * @param checkEvery pause between checks; default 1h
 */
@ConfigurationProperties("logic.conversation")
public record StoreProperties(@DefaultValue("warn") Checks checks, @DefaultValue("1h") Duration checkEvery) {

    public StoreProperties {
        if (checkEvery.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "logic.conversation.check-every: " + checkEvery + " (expected: at least 1ms)");
        }
    }

    /** What a violation leads to. */
    public enum Checks {
        /** Nothing is checked. */
        OFF,
        /** Log, health detail and metric. */
        WARN,
        /** The service does not start. */
        STRICT
    }
}
