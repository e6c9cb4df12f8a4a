package io.shardline.gateway.session;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What the shard sessions of this process are doing. */
public final class SessionMetrics {

    private final Map<Phase, AtomicInteger> shards = new ConcurrentHashMap<>();
    private final MeterRegistry registry;
    private final Counter lost;
    private final Counter deaf;

    /** Registers the meters. */
    public SessionMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Phase phase : Phase.values()) {
            AtomicInteger count = shards.computeIfAbsent(phase, _ -> new AtomicInteger());
            Gauge.builder("gateway.session.shards", count, AtomicInteger::get).tag("phase", word(phase))
                    .description("Shards of this process by phase of their session").register(registry);
        }
        lost = Counter.builder("gateway.session.lost")
                .description("Sessions that ended without a chance to resume: events may be missing")
                .register(registry);
        deaf = Counter.builder("gateway.session.deaf")
                .description(
                        "Resumed connections given up because no event came where the shard's traffic says otherwise")
                .register(registry);
        // All of them from the start: a counter that appears with its first count shows no increase to Prometheus.
        for (Operation operation : Operation.values()) {
            authentications(operation);
        }
        for (Cause cause : Cause.values()) {
            disconnects(cause);
        }
        for (Anomaly anomaly : Anomaly.values()) {
            anomalies(anomaly);
        }
    }

    void moved(Phase from, Phase to) {
        shards.computeIfAbsent(from, _ -> new AtomicInteger()).decrementAndGet();
        shards.computeIfAbsent(to, _ -> new AtomicInteger()).incrementAndGet();
    }

    void appeared(Phase phase) {
        shards.computeIfAbsent(phase, _ -> new AtomicInteger()).incrementAndGet();
    }

    void disappeared(Phase phase) {
        shards.computeIfAbsent(phase, _ -> new AtomicInteger()).decrementAndGet();
    }

    void authenticated(Operation operation) {
        authentications(operation).increment();
    }

    void disconnected(Cause cause) {
        disconnects(cause).increment();
    }

    void sequenceAnomaly(Anomaly anomaly) {
        anomalies(anomaly).increment();
    }

    void deaf() {
        deaf.increment();
    }

    void sessionLost() {
        lost.increment();
    }

    private Counter authentications(Operation operation) {
        return Counter.builder("gateway.session.authentications").tag("operation", word(operation))
                .description("IDENTIFY and RESUME frames sent").register(registry);
    }

    private Counter disconnects(Cause cause) {
        return Counter.builder("gateway.session.disconnects").tag("cause", word(cause))
                .description("Connections that ended, by who or what ended them").register(registry);
    }

    private Counter anomalies(Anomaly kind) {
        return Counter.builder("gateway.session.sequence.anomalies").tag("kind", word(kind))
                .description("Sequence numbers that did not follow the one before").register(registry);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    enum Operation {
        IDENTIFY, RESUME
    }

    enum Anomaly {
        REPEATED, SKIPPED
    }

    enum Cause {
        /** The platform, or the network. */
        REMOTE,
        /** We, because of what the platform said or did not say. */
        LOCAL
    }
}
