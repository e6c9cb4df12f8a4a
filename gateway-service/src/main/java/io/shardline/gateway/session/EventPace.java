package io.shardline.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How often events of a shard come, by the last ones. Not thread-safe. */
final class EventPace {

    /** With fewer events, nothing can be said. */
    private static final int ENOUGH = 20;
    private static final double WEIGHT_OF_LAST = 0.1;

    private int events;
    private long lastMillis;
    private double meanMillis;

    /** An event came. */
    void event(Instant time) {
        long now = time.toEpochMilli();
        if (events > 0) {
            double pause = Math.max(0, now - lastMillis);
            meanMillis = events == 1 ? pause : meanMillis + WEIGHT_OF_LAST * (pause - meanMillis);
        }
        lastMillis = now;
        events = Math.min(events + 1, ENOUGH);
    }

    /** A pause that would not be unusual: the mean, or the one that lasts if that is longer. Empty if too few events came. */
    Optional<Duration> usualPause(Instant now) {
        if (events < ENOUGH) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.max((long) meanMillis, now.toEpochMilli() - lastMillis)));
    }
}
