package io.shardline.logic.processing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import io.shardline.logic.processing.DeadLetters.Reason;

/** How late events are when their turn comes, and what was given up. */
final class ProcessingMetrics {

    private final Timer age;
    private final Map<Reason, Counter> deadLetters = new EnumMap<>(Reason.class);

    ProcessingMetrics(MeterRegistry registry) {
        age = Timer.builder("logic.processing.age")
                .description("From the gateway's receipt of an event to the start of the work on it")
                .serviceLevelObjectives(Duration.ofMillis(3), Duration.ofMillis(10), Duration.ofMillis(30),
                        Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ofSeconds(3),
                        Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofMinutes(5))
                .register(registry);
        // All of them from the start: a counter that appears with its first count shows no increase to Prometheus.
        for (Reason reason : Reason.values()) {
            deadLetters.put(reason, Counter.builder("logic.processing.dead.letters").tag("reason", reason.word())
                    .description("Dead letters written").register(registry));
        }
    }

    /** The work on an event begins. */
    void begun(Instant received, Instant now) {
        Duration waited = Duration.between(received, now);
        age.record(waited.isNegative() ? Duration.ZERO : waited);
    }

    void deadLettered(Reason reason) {
        Objects.requireNonNull(deadLetters.get(reason)).increment();
    }
}
