package io.shardline.gateway.platform.qq;

import java.util.Set;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What the platform does to our connections. */
final class QqMetrics {

    /** Codes that are told apart; any other counts as {@code other}, for a peer can send thousands. */
    private static final Set<Integer> KNOWN = Set.of(1000, 1001, 1005, 1006, 4000, 4001, 4002, 4003, 4004, 4005, 4006,
            4007,
            4008, 4009, 4010, 4011, 4012, 4013, 4014, 4900, 4901, 4902, 4903, 4904, 4905, 4906, 4907, 4908, 4909, 4910,
            4911,
            4912, 4913, 4914, 4915, 4924);

    private static final String OTHER = "other";

    private final MeterRegistry registry;
    private final Counter dialFailures;

    QqMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.dialFailures = Counter.builder("gateway.qq.dial.failures")
                .description("Connections that failed before they opened: token, address or socket").register(registry);
        // All of them from the start: a counter that appears with its first count shows no increase to Prometheus.
        KNOWN.forEach(code -> closes(code.toString()));
        closes(OTHER);
    }

    void dialFailed() {
        dialFailures.increment();
    }

    void closed(int code) {
        closes(KNOWN.contains(code) ? Integer.toString(code) : OTHER).increment();
    }

    private Counter closes(String code) {
        return Counter.builder("gateway.qq.closes").tag("code", code)
                .description("Connections closed by the platform, by close code").register(registry);
    }
}
