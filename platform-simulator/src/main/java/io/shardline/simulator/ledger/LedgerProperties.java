package io.shardline.simulator.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the ledger remembers until it says that it is truncated.
 *
 * @param events emitted events, about 48 bytes each; default 2000000
 * @param calls received calls, about 48 bytes each; default 3000000
 * @param pushes pushes beyond an event's first (replays, duplicates, second sessions), about 28 bytes each; default 2000000
 * @param attempts identify and resume attempts; default 100000
 * @param violations exceeded limits kept with details, all are counted; default 10000
 * @param names conversations, sessions and the like, about 150 bytes each; default 500000
 */
@ConfigurationProperties("simulator.ledger")
public record LedgerProperties(
        @DefaultValue("2000000") int events,
        @DefaultValue("3000000") int calls,
        @DefaultValue("2000000") int pushes,
        @DefaultValue("100000") int attempts,
        @DefaultValue("10000") int violations,
        @DefaultValue("500000") int names) {

    public LedgerProperties {
        require("events", events);
        require("calls", calls);
        require("pushes", pushes);
        require("attempts", attempts);
        require("violations", violations);
        require("names", names);
    }

    private static void require(String name, int value) {
        if (value < 1 || value > 50_000_000) {
            throw new IllegalArgumentException(
                    "simulator.ledger." + name + ": " + value + " (expected: 1 to 50000000)");
        }
    }
}
