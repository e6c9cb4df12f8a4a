package io.shardline.gateway.publish;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * Counts what happens to every received event: {@code received = published + dropped + in flight} at any moment in which no
 * frame is being handled. Each of the four is counted on its own, so that the equation can fail.
 */
public final class PublishMetrics {

    private final Counter received;
    private final Counter published;
    private final Map<DropReason, Counter> dropped = new EnumMap<>(DropReason.class);
    private final Counter gaps;
    private final Timer latency;
    private final Counter producerRestarts;
    private final Counter pauses;
    private final Counter checkpointsWritten;
    private final Counter checkpointsFailed;

    /** Registers the meters. */
    public PublishMetrics(MeterRegistry registry, ByteBudget budget) {
        received = Counter.builder("gateway.inbound.received")
                .description("Event frames received, also unusable ones").register(registry);
        published = Counter.builder("gateway.inbound.published")
                .description("Events acknowledged by the broker").register(registry);
        for (DropReason reason : DropReason.values()) {
            dropped.put(reason, Counter.builder("gateway.inbound.dropped")
                    .tag("reason", reason.name().toLowerCase(Locale.ROOT))
                    .description("Event frames that were not published").register(registry));
        }
        gaps = Counter.builder("gateway.inbound.gaps")
                .description("Gap records acknowledged by the broker").register(registry);
        Gauge.builder("gateway.inbound.in.flight", budget, ByteBudget::events)
                .description("Events received and not yet acknowledged or dropped").register(registry);
        latency = Timer.builder("gateway.publish.latency")
                .description("From the receipt of an event to the broker's acknowledgement")
                .serviceLevelObjectives(Duration.ofMillis(1), Duration.ofMillis(3), Duration.ofMillis(10),
                        Duration.ofMillis(30), Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofSeconds(1),
                        Duration.ofSeconds(5), Duration.ofSeconds(30))
                .register(registry);
        Gauge.builder("gateway.publish.window", budget, ByteBudget::used).baseUnit("bytes")
                .description("Bytes in flight to the broker").register(registry);
        producerRestarts = Counter.builder("gateway.publish.producer.restarts")
                .description("Producers given up after a fatal error").register(registry);
        pauses = Counter.builder("gateway.publish.pauses")
                .description("Times a shard stopped reading because the window was full").register(registry);
        checkpointsWritten = checkpoints(registry, "written");
        checkpointsFailed = checkpoints(registry, "failed");
    }

    /** An event frame was received. */
    public void received() {
        received.increment();
    }

    /** A received frame will not be published. */
    public void dropped(DropReason reason) {
        dropped(reason, 1);
    }

    /** So many received frames will not be published. */
    public void dropped(DropReason reason, int count) {
        Objects.requireNonNull(dropped.get(reason)).increment(count);
    }

    void published(long nanosSinceReceipt) {
        published.increment();
        latency.record(nanosSinceReceipt, TimeUnit.NANOSECONDS);
    }

    /** A gap record is on the bus; it was not received from anybody. */
    void gapPublished() {
        gaps.increment();
    }

    void producerRestarted() {
        producerRestarts.increment();
    }

    /** A shard stopped reading. */
    public void readingPaused() {
        pauses.increment();
    }

    void checkpointWritten() {
        checkpointsWritten.increment();
    }

    void checkpointFailed() {
        checkpointsFailed.increment();
    }

    private static Counter checkpoints(MeterRegistry registry, String outcome) {
        return Counter.builder("gateway.publish.checkpoints").tag("outcome", outcome)
                .description("Checkpoints written, or not").register(registry);
    }
}
