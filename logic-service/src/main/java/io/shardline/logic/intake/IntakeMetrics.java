package io.shardline.logic.intake;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts records by how they ended, when their offset is committed: {@code consumed = handled + unmatched + duplicate + expired
 * + dead-lettered}. The sum and its parts are counted apart, so that the equation can fail.
 */
final class IntakeMetrics {

    private final Counter consumed;
    private final Map<Ending, Counter> endings = new EnumMap<>(Ending.class);
    private final AtomicLong unfinishedBytes = new AtomicLong();
    private final AtomicLong unfinishedRecords = new AtomicLong();
    private final Counter pauses;
    private final Counter offsetsLost;
    private final Counter errors;

    IntakeMetrics(MeterRegistry registry, SerialQueues<?> queues) {
        consumed = Counter.builder("logic.intake.consumed")
                .description("Records whose offset was committed").register(registry);
        for (Ending ending : Ending.values()) {
            endings.put(ending, Counter.builder("logic.intake.ended")
                    .tag("ending", ending.name().toLowerCase(Locale.ROOT))
                    .description("Records whose offset was committed, by how they ended").register(registry));
        }
        Gauge.builder("logic.intake.unfinished", unfinishedBytes, AtomicLong::get).baseUnit("bytes")
                .description("Payload read and not finished").register(registry);
        Gauge.builder("logic.intake.unfinished.records", unfinishedRecords, AtomicLong::get)
                .description("Records read and not finished").register(registry);
        Gauge.builder("logic.intake.conversations", queues, SerialQueues::keys)
                .description("Conversations with records that wait or run").register(registry);
        pauses = Counter.builder("logic.intake.pauses")
                .description("Times that reading stopped because a bound was reached").register(registry);
        offsetsLost = Counter.builder("logic.intake.offsets.lost")
                .description("Partitions whose position was no longer on the topic: records may be missing")
                .register(registry);
        errors = Counter.builder("logic.intake.errors")
                .description("Errors of the consumer that were waited out").register(registry);
    }

    void begun(int bytes) {
        unfinishedBytes.addAndGet(bytes);
        unfinishedRecords.incrementAndGet();
    }

    void finished(int bytes) {
        unfinishedBytes.addAndGet(-bytes);
        unfinishedRecords.decrementAndGet();
    }

    long unfinishedBytes() {
        return unfinishedBytes.get();
    }

    void committed(Ending ending) {
        consumed.increment();
        Objects.requireNonNull(endings.get(ending)).increment();
    }

    void paused() {
        pauses.increment();
    }

    void offsetsLost(int partitions) {
        offsetsLost.increment(partitions);
    }

    void error() {
        errors.increment();
    }
}
